/// Whether every link inside a site leads somewhere. Pages report one by one and are forgotten; what stays are 64-bit
/// hashes of what exists, and of what is pointed to with the first place that does. Ten thousand pages with 150 ids
/// each take 12 MB.
package struct LinkCheck: Sendable {
  private var targets: Set<Int> = []
  private var pages: [String] = []
  private var links: [Int: Place] = [:]
  private var findings: [SiteFinding] = []

  /// Where a link was seen first.
  private struct Place {
    let page: Int
    let line: Int
    let link: String
  }

  package init() {}

  /// A file that pages may point to.
  package mutating func add(file path: String) { targets.insert(Self.hash(path, fragment: nil)) }

  package mutating func add(page path: String, ids: [String], links: [Link]) {
    add(file: path)
    for id in ids { targets.insert(Self.hash(path, fragment: id)) }
    let base = Address.folder(of: path)
    let page = pages.count
    pages.append(path)
    for link in links {
      switch Address(link.target, from: path, in: base) {
      case .outside: continue
      case .wrong(let reason):
        findings.append(SiteFinding(page: path, line: link.line, link: link.target, reason: reason))
      case .inside(let target, let fragment):
        let key = Self.hash(target, fragment: fragment)
        if links.isEmpty || self.links[key] == nil {
          self.links[key] = Place(page: page, line: link.line, link: link.target)
        }
      }
    }
  }

  /// Joins what another worker saw.
  package mutating func merge(_ other: LinkCheck) {
    targets.formUnion(other.targets)
    findings += other.findings
    let shift = pages.count
    pages += other.pages
    links.merge(other.links.mapValues { Place(page: $0.page + shift, line: $0.line, link: $0.link) }) { mine, theirs in
      (pages[mine.page], mine.line) <= (pages[theirs.page], theirs.line) ? mine : theirs
    }
  }

  /// Everything that leads nowhere, by page and line.
  package func result() -> [SiteFinding] {
    let dead = links.filter { !targets.contains($0.key) }.values.map { place in
      let hasFragment = place.link.contains("#")
      return SiteFinding(
        page: pages[place.page], line: place.line, link: place.link,
        reason: hasFragment ? .noSuchFragment : .noSuchFile)
    }
    return (findings + dead).sorted { ($0.page, $0.line, $0.link) < ($1.page, $1.line, $1.link) }
  }

  private static func hash(_ path: String, fragment: String?) -> Int {
    var hasher = Hasher()
    hasher.combine(path)
    hasher.combine(fragment)
    return hasher.finalize()
  }
}

/// A link that leads nowhere, or where no link of a portal may lead.
package struct SiteFinding: Hashable, Sendable {
  package let page: String
  package let line: Int
  package let link: String
  package let reason: Reason

  package enum Reason: Hashable, Sendable {
    case noSuchFile
    case noSuchFragment
    case leavesSite
    case absolutePath
    case folder
    case scheme(String)
  }

  package var message: String {
    switch reason {
    case .noSuchFile: "the link '\(link)' leads to a file that is not part of the site"
    case .noSuchFragment: "the link '\(link)' leads to a place that does not exist"
    case .leavesSite: "the link '\(link)' leads out of the site"
    case .absolutePath: "the link '\(link)' is absolute: the site must work below any path"
    case .folder: "the link '\(link)' leads to a folder: links end in a file name"
    case .scheme(let scheme): "the link '\(link)' has the scheme '\(scheme)': only http, https and mailto are allowed"
    }
  }
}
