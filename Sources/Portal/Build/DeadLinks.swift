import Templates
import XHTML

/// Links are known to be dead when all pages are gone: those with findings are rendered once more, to show the place.
struct DeadLinks {
  private let pages: [String: Page]
  private let job: BuildJob

  /// More pages than this help nobody to mend them.
  private static let readLimit = 200

  init(_ pages: [Page], _ job: BuildJob) {
    self.pages = Dictionary(pages.map { (job.path(of: $0), $0) }) { first, _ in first }
    self.job = job
  }

  func findings(_ links: SiteLinks, on bad: [String]) throws -> [BuildFinding] {
    let checker = try Checker(job.theme.grammar)
    var told: Set<LinkTarget> = []
    return try bad.prefix(Self.readLimit).flatMap { path -> [BuildFinding] in
      guard let page = pages[path] else { return [] }
      var rendering = Rendering()
      try job.renderer.render(page, into: &rendering)
      let bytes = rendering.whole
      return links.findings(on: path, checker.check(bytes).links, told: &told)
        .map { BuildFinding($0, on: page, bytes: bytes) }
    }
  }
}
