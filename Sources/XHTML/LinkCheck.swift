/// Collects where the links of a site lead. Pages report one by one and are forgotten; what stays of each is its
/// ``PageLinks``, which is also all that is needed of a page that was checked in an earlier build. ``SiteLinks`` tells
/// what is wrong when all are there.
package struct LinkCheck: Sendable {
  private(set) var files: [File] = []
  private var fragments: [SeenFragment: FragmentLinks] = [:]

  struct File {
    let path: String
    /// Nil for what is no page: it has no links.
    let links: PageLinks?
    /// It leads where no link of a portal may lead, or to a place that is not on the page itself.
    var isBad = false
  }

  private struct SeenFragment: Hashable {
    let number: Int
    let depth: Int
  }

  /// Of a fragment on pages at one depth.
  private struct FragmentLinks {
    let part: LinkPart
    /// The links that depend on the page.
    let own: [Link]
    let isBad: Bool
  }

  package init() {}
}

extension LinkCheck {
  /// A file that pages may point to.
  package mutating func add(file path: String) { files.append(File(path: path, links: nil)) }

  /// A page that was read.
  /// - Returns: what to keep of it for the next build.
  @discardableResult
  package mutating func add(page path: String, _ report: PageReport) -> PageLinks {
    let folder = Address.folder(of: path)
    var targets = LinkTargets(in: folder)
    for link in report.links { targets.add(link) }
    var links = PageLinks(ids: report.ids.map(NameHash.of).sorted())
    links.parts.reserveCapacity(report.fragments.count)
    for fragment in report.fragments {
      let seen = self.links(of: fragment, in: folder)
      links.parts.append(seen.part)
      for link in seen.own { targets.add(link) }
      targets.isBad = targets.isBad || seen.isBad
    }
    links.targets = targets.unique
    let isBad = targets.isBad || !targets.onPage.allSatisfy(links.contains)
    files.append(File(path: path, links: links, isBad: isBad))
    return links
  }

  /// A page that was good in an earlier build, and is the same now.
  package mutating func add(page path: String, _ known: PageLinks) {
    files.append(File(path: path, links: known))
  }

  /// Whether a page has a link that leads where none may lead, or to a place that is not on the page itself.
  package var isBad: Bool { files.contains(where: \.isBad) }

  /// Where the pages lead to.
  package var targets: Set<LinkTarget> {
    files.reduce(into: []) { targets, file in
      targets.formUnion(file.links?.withoutParts.targets ?? [])
    }
  }

  /// Joins what another worker saw.
  package mutating func merge(_ other: LinkCheck) { files += other.files }

  /// Links that climb to the root are the same for all pages at one depth: they are looked at once.
  private mutating func links(of fragment: Fragment, in folder: [Substring]) -> FragmentLinks {
    let key = SeenFragment(number: fragment.number, depth: folder.count)
    if let seen = fragments[key] { return seen }
    let climb = Array(String(repeating: "../", count: folder.count).utf8)
    var own: [Link] = []
    var targets = LinkTargets(in: folder)
    for link in fragment.links where !fragment.holds(link) {
      if !folder.isEmpty && link.target.utf8.starts(with: climb) {
        targets.add(link)
      } else {
        own.append(link)
      }
    }
    let part = LinkPart(ids: fragment.ids.map(NameHash.of).sorted(), targets: targets.unique)
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

/// Where the links of a page lead, as far as that is inside the site.
private struct LinkTargets {
  private var all: [LinkTarget] = []
  /// Places on the page itself.
  private(set) var onPage: [UInt64] = []
  /// One of them leads where no link of a portal may lead.
  var isBad = false
  private let folder: [Substring]

  init(in folder: [Substring]) { self.folder = folder }

  mutating func add(_ link: Link) {
    if let target = LinkTarget(climbing: link.target, levels: folder.count) { return all.append(target) }
    switch Address(link.target, in: folder) {
    case .outside: break
    case .wrong: isBad = true
    case .samePage(let id): onPage.append(NameHash.of(id))
    case .inside(let address): all.append(LinkTarget(address))
    }
  }

  /// In order, each once.
  var unique: [LinkTarget] {
    var unique: [LinkTarget] = []
    unique.reserveCapacity(all.count)
    for target in all.sorted() where target != unique.last { unique.append(target) }
    return unique
  }
}
