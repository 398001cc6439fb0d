import Templates

/// Where a build puts its files.
struct SiteDraft: Sendable {
  let write: @Sendable (_ content: Rendering, _ path: String) throws(PublicationError) -> FileStamp
  /// False where a file of the draft cannot have one more path.
  let link: @Sendable (_ existing: String, _ path: String) throws(PublicationError) -> Bool
  /// Nil where the published site has no such file any more.
  let carryOver: @Sendable (_ path: String, _ stamp: FileStamp) throws(PublicationError) -> FileStamp?

  /// For a build that is only checked.
  static let discarded = SiteDraft(
    write: { _, _ in .none }, link: { _, _ in false }, carryOver: { _, _ in nil })

  /// Takes a file over if it is the expected one, or gives an equal one that is new its path, or else writes it.
  func put(
    _ content: Rendering, _ path: String, unless known: FileStamp?, like equal: PublishedFile?
  ) throws(PublicationError) -> (stamp: FileStamp, isCarriedOver: Bool) {
    if let known, let stamp = try carryOver(path, known) { return (stamp, true) }
    if let equal, try link(equal.path, path) { return (equal.stamp, false) }
    return (try write(content, path), false)
  }
}

extension SiteDraft {
  init(_ publication: Publication) {
    write = { (content, path) throws(PublicationError) in try publication.write(content, to: path) }
    link = { (existing, path) throws(PublicationError) in try publication.link(existing, to: path) }
    carryOver = { (path, stamp) throws(PublicationError) in
      try publication.carryOver(path, expecting: stamp)
    }
  }
}
