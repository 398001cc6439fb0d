import Foundation

// What builds leave beside the output when they are killed, and how the next one, holding the lock, puts it right.
extension OutputFolder {
  /// Puts the old site back where a build was killed between the two renames of ``FolderSwap``.
  func restorePrevious() throws(PublicationError) {
    do throws(Errno) {
      guard try parent.status(of: name) == nil, try parent.status(of: previousName) != nil, try isOurs(previousName)
      else { return }
      try parent.rename(previousName, to: name)
    } catch {
      throw .failed(.publish, given, error)
    }
  }

  /// Removes what was staged and not published, or published once and replaced. The marker goes last: a removal that
  /// was killed goes on in the next build.
  func removeLeftovers() throws(PublicationError) {
    for name in [stagingName, previousName] { try removeLeftover(name) }
  }

  private func removeLeftover(_ name: String) throws(PublicationError) {
    do throws(Errno) {
      guard try parent.status(of: name) != nil else { return }
      if try isOurs(name) { return try parent.removeFolder(Array(name.utf8CString), last: Self.marker) }
    } catch {
      throw .failed(.remove, sibling(name), error)
    }
    throw .occupied(sibling(name))
  }
}
