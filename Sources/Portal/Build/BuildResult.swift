import XHTML

/// What a worker, or all of them, have made and seen.
struct BuildResult: Sendable {
  var links = LinkCheck()
  var pageFindings: [BuildFinding] = []
  /// What to remember of the site's files, by their paths.
  private(set) var files: [String: PublishedFile] = [:]
  private(set) var checked = 0
  var times = StageTimes()
  /// The paths of those that are new or other than before.
  private(set) var changed: [String] = []

  /// Bound on findings that are kept: with a broken template, every page has some.
  private static let findingLimit = 10_000

  mutating func add(_ findings: [BuildFinding]) {
    if pageFindings.count < Self.findingLimit { pageFindings += findings }
  }

  mutating func add(_ path: String, _ file: PublishedFile, isCarriedOver: Bool) {
    files[path] = file
    if !isCarriedOver { changed.append(path) }
  }

  mutating func countChecked() { checked += 1 }

  mutating func merge(_ other: BuildResult) {
    links.merge(other.links)
    pageFindings += other.pageFindings
    files.merge(other.files) { mine, _ in mine }
    checked += other.checked
    times.add(other.times)
    changed += other.changed
  }
}

extension BuildResult {
  /// - Parameter before: the paths of the site before, those of kept nights among them.
  func report(before: some Sequence<String>, kept: KeptFiles = KeptFiles()) -> BuildReport {
    BuildReport(
      pages: files.values.count { $0.links != nil }, files: files.count,
      bytes: files.values.reduce(0) { $0 + Int($1.stamp.size) }, checked: checked,
      carriedOver: files.count - changed.count, changed: (changed + kept.made).sorted(),
      deleted: before.filter { files[$0] == nil && !kept.paths.contains($0) }.sorted(),
      times: times)
  }
}
