import Foundation

// The site before the one that is published stays as `.public.spare` beside `public`, where it shares nearly all of its
// files: they are links to the same content. The next build brings it up to date, and swaps the two again.
extension OutputFolder {
  /// Makes the spare site the staging folder, in the place of the new and empty one. A build that ends early leaves it
  /// there, where it is cleared. One with other permissions or owners than new folders get goes: whoever put right what
  /// readers of the site may do would find it wrong again every second night.
  /// - Returns: false where there is none that can be used: it is only ever a shortcut.
  func useSpare() -> Bool {
    do throws(Errno) {
      guard let spare = try parent.status(of: spareName), spare.isFolder, try isOurs(spareName),
        let new = try parent.status(of: stagingName)
      else { return false }
      guard (spare.st_mode, spare.st_uid, spare.st_gid) == (new.st_mode, new.st_uid, new.st_gid) else {
        try parent.removeFolder(Array(spareName.utf8CString), last: Self.marker)
        return false
      }
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
