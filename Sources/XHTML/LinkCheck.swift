import Dispatch
import Synchronization

/// Whether every link inside a site leads somewhere. Pages report one by one and are forgotten; what stays of each is
/// its ``PageLinks``, which is also all that is needed of a page that was checked in an earlier build.
package struct LinkCheck: Sendable {
  /// By their path's hash. What is no page has no links.
  private var pages: [UInt64: Page] = [:]
  private var fragments: [SeenFragment: FragmentLinks] = [:]

  private struct Page {
    let path: String
    let links: PageLinks?
    /// It leads where no link of a portal may lead.
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
  package mutating func add(file path: String) { pages[NameHash.of(path)] = Page(path: path, links: nil) }

  /// A page that was read.
  /// - Returns: what to keep of it for the next build.
  @discardableResult
  package mutating func add(page path: String, _ report: PageReport) -> PageLinks {
    let folder = Address.folder(of: path)
    var targets = LinkTargets(of: path, in: folder)
    for link in report.links { targets.add(link) }
    var parts: [LinkPart] = []
    for fragment in report.fragments {
      let seen = links(of: fragment, in: folder)
      parts.append(seen.part)
      for link in seen.own { targets.add(link) }
      targets.isBad = targets.isBad || seen.isBad
    }
    let links = PageLinks(
      ids: report.ids.map(NameHash.of).sorted(), targets: targets.unique, parts: parts)
    pages[NameHash.of(path)] = Page(path: path, links: links, isBad: targets.isBad)
    return links
  }

  /// A page that was good in an earlier build, and is the same now.
  package mutating func add(page path: String, _ known: PageLinks) {
    pages[NameHash.of(path)] = Page(path: path, links: known)
  }

  /// Joins what another worker saw.
  package mutating func merge(_ other: LinkCheck) { pages.merge(other.pages) { mine, _ in mine } }

  /// Links that climb to the root are the same for all pages at one depth: they are looked at once.
  private mutating func links(of fragment: Fragment, in folder: [Substring]) -> FragmentLinks {
    let key = SeenFragment(number: fragment.number, depth: folder.count)
    if let seen = fragments[key] { return seen }
    let climb = Array(String(repeating: "../", count: folder.count).utf8)
    var own: [Link] = []
    var targets = LinkTargets(of: "", in: folder)
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

extension LinkCheck {
  /// Pages with a link that leads nowhere, or where no link of a portal may lead; sorted.
  package var bad: [String] {
    let pages = Array(pages.values)
    let size = max(1, (pages.count + Self.parts - 1) / Self.parts)
    let bad = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: (pages.count + size - 1) / size) { part in
      let found = self.bad(among: pages[part * size..<min((part + 1) * size, pages.count)])
      bad.withLock { $0 += found }
    }
    return bad.withLock { $0.sorted() }
  }

  /// That all cores look at by themselves.
  private static var parts: Int { 16 }

  private func bad(among pages: ArraySlice<Page>) -> [String] {
    var good: Set<ObjectIdentifier> = []
    return pages.filter { page in
      guard let links = page.links else { return false }
      if page.isBad || links.targets.contains(where: isDead) { return true }
      for part in links.parts where !good.contains(ObjectIdentifier(part)) {
        if part.targets.contains(where: isDead) { return true }
        good.insert(ObjectIdentifier(part))
      }
      return false
    }.map(\.path)
  }

  /// What is wrong with the links of a page, read once more.
  /// - Parameter told: what leads nowhere is told once, however many pages lead there.
  package func findings(on path: String, _ links: [Link], told: inout Set<LinkTarget>) -> [SiteFinding] {
    let folder = Address.folder(of: path)
    return links.compactMap { link in
      let target: LinkTarget
      switch Address(link.target, in: folder) {
      case .outside: return nil
      case .wrong(let reason): return SiteFinding(page: path, link, reason)
      case .samePage(let id): target = LinkTarget(path: NameHash.of(path), id: NameHash.of(id))
      case .inside(let address): target = LinkTarget(address)
      }
      guard let reason = reason(for: target), told.insert(target).inserted else { return nil }
      return SiteFinding(page: path, link, reason)
    }
  }

  private func isDead(_ target: LinkTarget) -> Bool { reason(for: target) != nil }

  /// Why it is dead; nil where it is not.
  private func reason(for target: LinkTarget) -> SiteFinding.Reason? {
    guard let page = pages[target.path] else { return .noSuchFile }
    return target.id == 0 || page.links?.contains(target.id) == true ? nil : .noSuchFragment
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
  /// One of them leads where no link of a portal may lead.
  var isBad = false
  private let path: String
  private let folder: [Substring]

  init(of path: String, in folder: [Substring]) {
    self.path = path
    self.folder = folder
  }

  mutating func add(_ link: Link) {
    if let target = LinkTarget(climbing: link.target, levels: folder.count) { return all.append(target) }
    switch Address(link.target, in: folder) {
    case .outside: break
    case .wrong: isBad = true
    case .samePage(let id): all.append(LinkTarget(path: NameHash.of(path), id: NameHash.of(id)))
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
