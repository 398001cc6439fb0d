import Foundation

// The site before the one that is published stays as `.public.spare` beside `public`, where it shares nearly all of its
// files: they are links to the same content. The next build brings it up to date, and swaps the two again.
extension OutputFolder {
  /// Makes the spare site the staging folder. A build that ends early leaves it there, where it is cleared.
  /// - Returns: false where there is none that can be used: it is only ever a shortcut.
  func useSpare() -> Bool {
    do throws(Errno) {
      guard try parent.status(of: spareName)?.isFolder == true, try isOurs(spareName) else { return false }
      try parent.rename(spareName, to: stagingName)
      return true
    } catch {
      return false
    }
  }

  /// After the swap. Losing the error is right: the site is published, and what cannot be kept is removed.
  func keepOld() {
    for name in [stagingName, previousName] { try? parent.rename(name, to: spareName) }
  }
}
