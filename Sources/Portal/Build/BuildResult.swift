import XHTML

/// What a worker, or all of them, have made and seen.
struct BuildResult: Sendable {
  var links = LinkCheck()
  /// Places on pages of the night that others lead to.
  var wanted: Set<LinkTarget> = []
  var pageFindings: [BuildFinding] = []
  private(set) var checked = 0
  var times = StageTimes()
  private(set) var carriedOver: [PublishedFile] = []
  /// Those that are new or other than before.
  private(set) var changed: [PublishedFile] = []

  /// Bound on findings that are kept: with a broken template, every page has some.
  private static let findingLimit = 10_000

  mutating func add(_ findings: [BuildFinding]) {
    if pageFindings.count < Self.findingLimit { pageFindings += findings }
  }

  mutating func add(_ file: PublishedFile, isCarriedOver: Bool) {
    if isCarriedOver { carriedOver.append(file) } else { changed.append(file) }
  }

  /// When all pages are there. What the next build needs of them stands with the files.
  mutating func takeLinks() -> LinkCheck {
    defer { links = LinkCheck() }
    return links
  }

  mutating func countChecked() { checked += 1 }

  mutating func merge(_ other: BuildResult) {
    links.merge(other.links)
    wanted.formUnion(other.wanted)
    pageFindings += other.pageFindings
    carriedOver += other.carriedOver
    checked += other.checked
    times.add(other.times)
    changed += other.changed
  }
}

extension BuildResult {
  /// What to remember of the site's files.
  var files: [PublishedFile] { carriedOver + changed }

  /// - Parameter before: the paths of the site before, those of kept nights among them.
  func report(
    before: [String], kept: KeptFiles = KeptFiles(), remains: [any Sendable] = []
  ) -> BuildReport {
    let files = files
    // Where there are as many files as before, and none is new, none is gone.
    let isSame = changed.isEmpty && kept.made.isEmpty && before.count == files.count + kept.paths.count
    let now = isSame || before.isEmpty ? [] : Set(files.map(\.path)).union(kept.paths)
    return BuildReport(
      pages: files.count(where: \.isPage), files: files.count,
      bytes: files.reduce(0) { $0 + Int($1.stamp.size) }, checked: checked,
      carriedOver: carriedOver.count, changed: (changed.map(\.path) + kept.made).sorted(),
      deleted: isSame ? [] : before.filter { !now.contains($0) }.sorted(),
      times: times, remains: remains)
  }
}
