import Foundation

// What a build leaves beside the output when it ends or is killed, and how the holder of the lock clears it.
extension OutputFolder {
  /// Removes what was staged and not published, or published once and replaced.
  func clearLeftovers() throws(PublicationError) {
    // First: else the only copy of the old site could go.
    try restorePrevious()
    for name in [stagingName, previousName] { try remove(name) }
  }

  /// Puts the old site back where a build was killed, or failed, between the two renames of ``FolderSwap``.
  private func restorePrevious() throws(PublicationError) {
    do throws(Errno) {
      guard try parent.status(of: name) == nil, try parent.status(of: previousName) != nil,
        try isOurs(previousName)
      else { return }
      try parent.rename(previousName, to: name)
    } catch {
      throw .failed(.publish, given, error)
    }
  }

  /// The marker goes last: so a removal that was killed goes on in the next build.
  private func remove(_ name: String) throws(PublicationError) {
    do throws(Errno) {
      guard try parent.status(of: name) != nil else { return }
      if try isOurs(name) { return try parent.removeFolder(Array(name.utf8CString), last: Self.marker) }
    } catch {
      throw .failed(.remove, sibling(name), error)
    }
    throw .occupied(sibling(name))
  }
}

extension OutputFolder {
  /// What is in a folder of the published site; nothing where there is no such folder. A build that was killed may have
  /// left the site under its other name: see ``FolderSwap``.
  func publishedNames(in folder: String) throws(PublicationError) -> [String] {
    do throws(Errno) {
      for name in [name, previousName] where try parent.status(of: name)?.isFolder == true {
        let site = try parent.subfolder(name)
        guard try site.status(of: folder)?.isFolder == true else { return [] }
        return try site.subfolder(folder).entries().map(\.text)
      }
      return []
    } catch {
      throw .failed(.read, given, error)
    }
  }
}
