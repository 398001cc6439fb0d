/// Whether every link inside a site leads somewhere. Pages report one by one and are forgotten; what stays is what
/// exists, and what is pointed to with the first place that does. What many pages share is kept once.
package struct LinkCheck: Sendable {
  private var files: [String: Targets] = [:]
  private var links: [Address.Inside: Place] = [:]
  private var findings: [SiteFinding] = []
  /// Of a fragment on pages at one depth, the links that depend on the page.
  private var ownLinks: [SeenFragment: [Link]] = [:]

  /// The places on a page that links may name.
  private struct Targets {
    var ids: Set<String> = []
    var fragments: [Fragment] = []

    func contains(_ id: String) -> Bool { ids.contains(id) || fragments.contains { $0.ids.contains(id) } }
  }

  /// Where a link was seen first.
  private struct Place {
    let page: String
    let link: Link
  }

  private struct SeenFragment: Hashable {
    let fragment: ObjectIdentifier
    let depth: Int
  }

  package init() {}

  /// A file that pages may point to.
  package mutating func add(file path: String) { files[path] = Targets() }

  package mutating func add(page path: String, _ report: PageReport) {
    let targets = Targets(ids: Set(report.ids), fragments: report.fragments)
    files[path] = targets
    let folder = Address.folder(of: path)
    for link in report.links { add(link, on: path, in: folder, targets) }
    for fragment in report.fragments { add(fragment, on: path, in: folder, targets) }
  }

  /// Links that climb to the root are the same for all pages at one depth: they are looked at once.
  private mutating func add(_ fragment: Fragment, on page: String, in folder: [Substring], _ targets: Targets)
  {
    let key = SeenFragment(fragment: ObjectIdentifier(fragment), depth: folder.count)
    guard let links = ownLinks[key] else {
      let climb = String(repeating: "../", count: folder.count)
      ownLinks[key] = fragment.links.filter { folder.isEmpty || !$0.target.hasPrefix(climb) }
      for link in fragment.links { add(link, on: page, in: folder, targets) }
      return
    }
    for link in links { add(link, on: page, in: folder, targets) }
  }

  private mutating func add(_ link: Link, on page: String, in folder: [Substring], _ targets: Targets) {
    switch Address(link.target, in: folder) {
    case .outside: return
    case .wrong(let reason): findings.append(SiteFinding(page: page, link, reason))
    case .samePage(let id):
      if !targets.contains(id) { findings.append(SiteFinding(page: page, link, .noSuchFragment)) }
    case .inside(let target):
      if links[target] == nil { links[target] = Place(page: page, link: link) }
    }
  }

  /// Joins what another worker saw.
  package mutating func merge(_ other: LinkCheck) {
    files.merge(other.files) { mine, _ in mine }
    findings += other.findings
    links.merge(other.links) { mine, theirs in
      (mine.page, mine.link.line) <= (theirs.page, theirs.link.line) ? mine : theirs
    }
  }

  /// Everything that leads nowhere, by page and line.
  package func result() -> [SiteFinding] {
    let dead = links.compactMap { target, place -> SiteFinding? in
      guard let file = files[target.path] else {
        return SiteFinding(page: place.page, place.link, .noSuchFile)
      }
      guard let id = target.fragment, !file.contains(id) else { return nil }
      return SiteFinding(page: place.page, place.link, .noSuchFragment)
    }
    return (findings + dead).sorted { ($0.page, $0.line, $0.link) < ($1.page, $1.line, $1.link) }
  }
}
