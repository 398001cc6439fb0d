import Templates

/// What the build before this one left, as far as this one can use it.
struct LastBuild: Sendable {
  let key: FingerprintKey
  /// By their paths; nil where nothing is known of the published site.
  let files: [String: PublishedFile]?
  let night: ShownNight?
  /// Whether a page of the same bytes need not be checked again.
  let isChecked: Bool

  /// Nothing is known.
  static var none: LastBuild { LastBuild(key: .random, files: nil, night: nil, isChecked: false) }

  init(_ manifest: Manifest, origin: BuildOrigin, mode: BuildMode) {
    let isSameOrigin = manifest.origin == origin.fingerprint(key: manifest.key)
    self.init(
      key: manifest.key,
      files: Dictionary((manifest.nightFiles + manifest.files).map { ($0.path, $0) }) { first, _ in first },
      night: manifest.night,
      isChecked: isSameOrigin && mode == .incremental)
  }

  /// What is new every night, in a build of nothing else.
  init(nightOf manifest: Manifest) {
    self.init(
      key: manifest.key, files: Dictionary(manifest.nightFiles.map { ($0.path, $0) }) { first, _ in first },
      night: manifest.night, isChecked: true)
  }

  private init(
    key: FingerprintKey, files: [String: PublishedFile]?, night: ShownNight?, isChecked: Bool
  ) {
    self.key = key
    self.files = files
    self.night = night
    self.isChecked = isChecked
  }

  /// All files of the published site, those of kept nights among them.
  func paths(in publication: Publication) throws(PublicationError) -> [String] {
    guard let files else { return try publication.publishedFiles() }
    return try Array(files.keys) + publication.publishedFiles(below: SitePath.keptFolder)
  }

  func file(_ path: String) -> PublishedFile? { files?[path] }
}
