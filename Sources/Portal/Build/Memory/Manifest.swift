import Templates
import XHTML

/// What is remembered of a published site: every file with what it was made from. It lies beside the site.
///
/// It is only ever a shortcut. Lost, damaged, or of another site, it is as if there were none, and the build is a
/// whole one.
struct Manifest: Sendable {
  /// Makes its fingerprints. Drawn by lot when there is no manifest to take it from.
  let key: FingerprintKey
  /// Of what made the site as a whole: see ``BuildOrigin``.
  let origin: Fingerprint
  /// Nil where no archive holds the night.
  let night: ShownNight?
  /// Nil where no archive holds the night.
  let overview: Overview?
  /// Places on pages of the night that others lead to.
  let wanted: Set<LinkTarget>
  /// Tells the record with the links of the pages from that of any other site.
  let linksNumber: UInt64
  /// What is new every night.
  let nightFiles: [PublishedFile]
  /// All others. They lose their links when they are written: those stand in a record of their own, which most nights
  /// neither read nor write.
  let files: [PublishedFile]
}

/// What a site as a whole is made with. Where it is another than last time, no page is taken over unseen.
struct BuildOrigin: Sendable {
  let version: String
  let configuration: [UInt8]
  let theme: Theme

  func fingerprint(key: FingerprintKey) -> Fingerprint {
    let parts = [
      key.fingerprint(of: Array(version.utf8)), key.fingerprint(of: configuration),
      theme.library.fingerprint(key: key), key.fingerprint(of: theme.grammar.text),
    ]
    let assets = theme.assets.flatMap {
      [key.fingerprint(of: Array($0.path.utf8)), key.fingerprint(of: $0.bytes)]
    }
    var bytes = ByteWriter()
    for part in parts + assets { bytes.append(part) }
    return key.fingerprint(of: bytes.bytes)
  }
}
