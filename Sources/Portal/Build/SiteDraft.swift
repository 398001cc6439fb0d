import Templates

/// Where a build puts its files.
struct SiteDraft: Sendable {
  let write: @Sendable (_ content: Rendering, _ path: String) throws(PublicationError) -> FileStamp
  /// Nil where the published site has no such file any more.
  let carryOver: @Sendable (_ path: String, _ stamp: FileStamp) throws(PublicationError) -> FileStamp?

  /// For a build that is only checked.
  static let discarded = SiteDraft(write: { _, _ in .none }, carryOver: { _, _ in nil })

  /// Takes a file over if it is the expected one, or else writes it.
  func put(
    _ content: Rendering, _ path: String, unless known: FileStamp?
  ) throws(PublicationError) -> (stamp: FileStamp, isCarriedOver: Bool) {
    if let known, let stamp = try carryOver(path, known) { return (stamp, true) }
    return (try write(content, path), false)
  }
}

extension SiteDraft {
  init(_ publication: Publication) {
    write = { (content, path) throws(PublicationError) in try publication.write(content, to: path) }
    carryOver = { (path, stamp) throws(PublicationError) in
      try publication.carryOver(path, expecting: stamp)
    }
  }
}
