/// What was built.
package struct BuildReport: Sendable {
  package let pages: Int
  package let files: Int
  package let bytes: Int
  /// Pages that were checked; the others are the same as in the site before.
  package let checked: Int
  /// Files, pages among them, that are the ones of the site before: same bytes, same time of the last change.
  package let carriedOver: Int
  /// Paths of files that are new, or other than in the site before, in order.
  package let changed: [String]
  /// Paths of files that are gone, in order.
  package let deleted: [String]
  package let times: StageTimes
  /// What the site was made of. Who keeps the report keeps that: freeing it takes 0.1 s of 3.
  package let remains: [any Sendable]

  /// Whether the site shares so much with the one before that both together take the room of one.
  var isMostlyCarriedOver: Bool { carriedOver >= files - files / 10 }
}

extension BuildReport {
  /// What stands beside the site: the manifest, and the lists of paths, one a line.
  func records(with manifest: Manifest) -> [SiteRecord: RecordContent] {
    [
      .manifest: manifest.encoded, .changed: RecordContent([Self.list(changed)]),
      .deleted: RecordContent([Self.list(deleted)]),
    ]
  }

  private static func list(_ paths: [String]) -> [UInt8] {
    paths.reduce(into: []) { bytes, path in
      bytes += path.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
  }
}
