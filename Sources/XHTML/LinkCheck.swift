/// Whether every link inside a site leads somewhere. Pages report one by one and are forgotten; what stays is what
/// exists, and what is pointed to with the first place that does. What many pages share is kept once.
///
/// A page that was checked in an earlier build takes part by its ``PageLinks``, without being read again.
package struct LinkCheck: Sendable {
  /// By their path's hash.
  private var files: [UInt64: PageLinks] = [:]
  private var links: [LinkTarget: Place] = [:]
  private var findings: [SiteFinding] = []
  private var fragments: [SeenFragment: FragmentLinks] = [:]
  private var seenParts: Set<ObjectIdentifier> = []

  /// Where a link was seen first.
  private struct Place {
    let page: String
    /// Nil on a page that was not read.
    let link: Link?
  }

  private struct SeenFragment: Hashable {
    let fragment: ObjectIdentifier
    let depth: Int
  }

  /// Of a fragment on pages at one depth.
  private struct FragmentLinks {
    let part: LinkPart
    /// The links that depend on the page.
    let own: [Link]
  }

  /// The names on a page that is being read.
  private struct PageNames {
    let ids: Set<String>
    let fragments: [Fragment]

    func contains(_ id: String) -> Bool { ids.contains(id) || fragments.contains { $0.ids.contains(id) } }
  }

  package init() {}
}

extension LinkCheck {
  /// A file that pages may point to.
  package mutating func add(file path: String) { files[NameHash.of(path)] = PageLinks() }

  /// A page that was read.
  /// - Returns: what to keep of it for the next build.
  @discardableResult
  package mutating func add(page path: String, _ report: PageReport) -> PageLinks {
    let folder = Address.folder(of: path)
    let names = PageNames(ids: Set(report.ids), fragments: report.fragments)
    var targets: Set<LinkTarget> = []
    for link in report.links { add(link, on: path, in: folder, names, into: &targets) }
    let parts = report.fragments.map { add($0, on: path, in: folder, names, into: &targets) }
    let links = PageLinks(ids: report.ids.map(NameHash.of), targets: targets.sorted(), parts: parts)
    files[NameHash.of(path)] = links
    return links
  }

  /// A page that was good in an earlier build, and is the same now.
  package mutating func add(page path: String, _ known: PageLinks) {
    files[NameHash.of(path)] = known
    for target in known.targets { note(target, on: path) }
    for part in known.parts where seenParts.insert(ObjectIdentifier(part)).inserted {
      for target in part.targets { note(target, on: path) }
    }
  }

  /// Joins what another worker saw.
  package mutating func merge(_ other: LinkCheck) {
    files.merge(other.files) { mine, _ in mine }
    findings += other.findings
    links.merge(other.links) { mine, theirs in
      (mine.page, mine.link?.line ?? 0) <= (theirs.page, theirs.link?.line ?? 0) ? mine : theirs
    }
  }
}

extension LinkCheck {
  /// Pages with links that have become dead, which were not read: they have to be, so that ``result()`` tells.
  package var unread: [String] {
    Set(links.filter { $1.link == nil && reason(for: $0) != nil }.map(\.value.page)).sorted()
  }

  /// Everything that leads nowhere, by page and line.
  package func result() -> [SiteFinding] {
    let dead = links.compactMap { target, place -> SiteFinding? in
      guard let link = place.link, let reason = reason(for: target) else { return nil }
      return SiteFinding(page: place.page, link, reason)
    }
    return (findings + dead).sorted { ($0.page, $0.line, $0.link) < ($1.page, $1.line, $1.link) }
  }

  /// Why it is dead; nil where it is not.
  private func reason(for target: LinkTarget) -> SiteFinding.Reason? {
    guard let file = files[target.path] else { return .noSuchFile }
    return target.id == 0 || file.contains(target.id) ? nil : .noSuchFragment
  }
}

extension LinkCheck {
  /// Links that climb to the root are the same for all pages at one depth: they are looked at once.
  private mutating func add(
    _ fragment: Fragment, on page: String, in folder: [Substring], _ names: PageNames,
    into targets: inout Set<LinkTarget>
  ) -> LinkPart {
    let key = SeenFragment(fragment: ObjectIdentifier(fragment), depth: folder.count)
    let links = fragments[key] ?? seen(fragment, key, on: page, in: folder, names)
    for link in links.own { add(link, on: page, in: folder, names, into: &targets) }
    return links.part
  }

  private mutating func seen(
    _ fragment: Fragment, _ key: SeenFragment, on page: String, in folder: [Substring], _ names: PageNames
  ) -> FragmentLinks {
    let climb = String(repeating: "../", count: folder.count)
    let own = fragment.links.filter { folder.isEmpty || !$0.target.hasPrefix(climb) }
    var targets: Set<LinkTarget> = []
    for link in fragment.links where !folder.isEmpty && link.target.hasPrefix(climb) {
      add(link, on: page, in: folder, names, into: &targets)
    }
    let part = LinkPart(ids: fragment.ids.map(NameHash.of).sorted(), targets: targets.sorted())
    let links = FragmentLinks(part: part, own: own)
    fragments[key] = links
    return links
  }

  private mutating func add(
    _ link: Link, on page: String, in folder: [Substring], _ names: PageNames,
    into targets: inout Set<LinkTarget>
  ) {
    switch Address(link.target, in: folder) {
    case .outside: return
    case .wrong(let reason): findings.append(SiteFinding(page: page, link, reason))
    case .samePage(let id):
      if !names.contains(id) { findings.append(SiteFinding(page: page, link, .noSuchFragment)) }
    case .inside(let address):
      let target = LinkTarget(address)
      targets.insert(target)
      if links[target]?.link == nil { links[target] = Place(page: page, link: link) }
    }
  }

  private mutating func note(_ target: LinkTarget, on page: String) {
    if links[target] == nil { links[target] = Place(page: page, link: nil) }
  }
}
