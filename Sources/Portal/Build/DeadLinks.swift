import Templates
import XHTML

/// Links are known to be dead when all pages are gone: those with findings are rendered once more, to show the place.
struct DeadLinks {
  private let pages: [String: Page]
  private let job: BuildJob

  init(_ pages: [Page], _ job: BuildJob) {
    self.pages = Dictionary(pages.map { (job.path(of: $0), $0) }) { first, _ in first }
    self.job = job
  }

  func findings(_ links: LinkCheck) throws -> [BuildFinding] {
    let links = try read(links)
    return try Dictionary(grouping: links.result(), by: \.page).flatMap { path, dead -> [BuildFinding] in
      guard let page = pages[path] else { return [] }
      let (bytes, _) = try rendered(page)
      return dead.map { BuildFinding($0, on: page, bytes: bytes) }
    }
  }

  /// Pages that were taken over are read now, if something that they lead to is gone.
  private func read(_ links: LinkCheck) throws -> LinkCheck {
    let unread = links.unread
    guard !unread.isEmpty else { return links }
    var links = links
    let checker = try Checker(job.theme.grammar)
    for path in unread {
      guard let page = pages[path] else { continue }
      let (bytes, insertions) = try rendered(page)
      links.add(
        page: path, checker.check(bytes, with: job.shared.placements(insertions, checkedBy: checker)))
    }
    return links
  }

  private func rendered(_ page: Page) throws(TemplateError) -> ([UInt8], [Insertion]) {
    var bytes: [UInt8] = []
    var insertions: [Insertion] = []
    try job.renderer.render(page, page.value(), into: &bytes, insertions: &insertions)
    return (bytes, insertions)
  }
}
