/// Collects where the links of a site lead. Pages report one by one and are forgotten; what stays of each is its
/// ``PageLinks``, which is also all that is needed of a page that was checked in an earlier build. ``SiteLinks`` tells
/// what is wrong when all are there.
package struct LinkCheck: Sendable {
  private(set) var pages: [Page] = []
  /// Of what is no page, the hashes of the paths: it has no links.
  private(set) var otherFiles: [UInt64] = []
  private var fragments: [SeenFragment: FragmentLinks] = [:]

  struct Page {
    let path: String
    let links: PageLinks
    /// It leads where no link of a portal may lead, or to a place that is not on the page itself.
    var isBad = false
  }

  private struct SeenFragment: Hashable {
    let number: Int
    let depth: Int
  }

  /// Of a fragment on pages at one depth.
  private final class FragmentLinks: Sendable {
    let part: LinkPart
    /// The links that depend on the page.
    let own: [Link]
    let isBad: Bool

    init(part: LinkPart, own: [Link], isBad: Bool) {
      self.part = part
      self.own = own
      self.isBad = isBad
    }
  }

  package init() {}
}

extension LinkCheck {
  /// A file that pages may point to.
  package mutating func add(file path: String) { otherFiles.append(NameHash.of(path)) }

  /// A page that was read.
  /// - Returns: what to keep of it for the next build.
  @discardableResult
  package mutating func add(page path: String, _ report: PageReport) -> PageLinks {
    let folder = PageFolder(of: path)
    var targets = PageTargets(in: folder)
    for link in report.links { targets.add(link) }
    let fragments = report.fragments.map { self.links(of: $0, in: folder) }
    for fragment in fragments {
      for link in fragment.own { targets.add(link) }
      targets.isBad = targets.isBad || fragment.isBad
    }
    let links = PageLinks(
      ids: report.ids.map(NameHash.of).sorted(), targets: targets.unique,
      parts: fragments.filter { !$0.part.isEmpty }.map(\.part))
    let isBad = targets.isBad || !targets.onPage.allSatisfy(links.contains)
    pages.append(Page(path: path, links: links, isBad: isBad))
    return links
  }

  /// A page that was good in an earlier build, and is the same now.
  package mutating func add(page path: String, _ known: PageLinks) {
    pages.append(Page(path: path, links: known))
  }

  /// Whether a page has a link that leads where none may lead, or to a place that is not on the page itself.
  package var isBad: Bool { pages.contains(where: \.isBad) }

  /// Where the pages lead to.
  package var targets: Set<LinkTarget> {
    pages.reduce(into: []) { targets, page in
      targets.formUnion(page.links.own.targets)
      for part in page.links.parts { targets.formUnion(part.own.targets) }
    }
  }

  /// Joins what another worker saw.
  package mutating func merge(_ other: LinkCheck) {
    pages += other.pages
    otherFiles += other.otherFiles
  }

  /// Links that climb to the root are the same for all pages at one depth: they are looked at once.
  private mutating func links(of fragment: Fragment, in folder: PageFolder) -> FragmentLinks {
    let key = SeenFragment(number: fragment.number, depth: folder.depth)
    if let seen = fragments[key] { return seen }
    let climb = Array(String(repeating: "../", count: folder.depth).utf8)
    var own: [Link] = []
    var targets = PageTargets(in: folder)
    for link in fragment.links where !fragment.holds(link) {
      if folder.depth > 0 && link.target.utf8.starts(with: climb) {
        targets.add(link)
      } else {
        own.append(link)
      }
    }
    let part = LinkPart(FlatLinks(ids: fragment.ids.map(NameHash.of).sorted(), targets: targets.unique))
    let links = FragmentLinks(part: part, own: own, isBad: targets.isBad)
    fragments[key] = links
    return links
  }
}

extension Fragment {
  /// Whether a link leads to a place in the fragment itself: that is good wherever it stands.
  fileprivate func holds(_ link: Link) -> Bool {
    link.target.utf8.first == UInt8(ascii: "#") && ids.contains(String(link.target.dropFirst()))
  }
}
