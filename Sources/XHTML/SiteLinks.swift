import Dispatch
import Synchronization

/// Whether every link inside a site leads somewhere: what is known when all its files are.
package struct SiteLinks: Sendable {
  private let pages: [LinkCheck.Page]
  /// Of the pages, by the hashes of their paths.
  private let numbers: [UInt64: Int]
  /// Further pages with another one's hash: names are foreign, and two of one hash are easily made.
  private let twins: [UInt64: [Int]]
  private let otherFiles: Set<UInt64>
  private let watched: Set<UInt64>

  package struct Verdict: Sendable {
    /// Pages with a link that leads nowhere, or where no link of a portal may lead; sorted.
    package fileprivate(set) var bad: [String] = []
    /// Places that pages lead to, on those pages that are watched.
    package fileprivate(set) var wanted: Set<LinkTarget> = []
  }

  /// - Parameter watched: paths of pages of which it is asked what places others lead to.
  package init(_ check: LinkCheck, watching watched: [String] = []) {
    pages = check.pages
    otherFiles = Set(check.otherFiles)
    self.watched = Set(watched.map(NameHash.of))
    var (numbers, twins): ([UInt64: Int], [UInt64: [Int]]) = ([:], [:])
    numbers.reserveCapacity(check.pages.count)
    for (number, page) in check.pages.enumerated() {
      let hash = NameHash.of(page.path)
      if let first = numbers.updateValue(number, forKey: hash) { twins[hash, default: []].append(first) }
    }
    (self.numbers, self.twins) = (numbers, twins)
  }

  package var verdict: Verdict {
    let size = max(1, (pages.count + Self.parts - 1) / Self.parts)
    let verdict = Mutex(Verdict())
    DispatchQueue.concurrentPerform(iterations: (pages.count + size - 1) / size) { part in
      let found = self.verdict(on: pages[part * size..<min((part + 1) * size, pages.count)])
      verdict.withLock { verdict in
        verdict.bad += found.bad
        verdict.wanted.formUnion(found.wanted)
      }
    }
    var all = verdict.withLock { $0 }
    all.bad.sort()
    return all
  }

  /// All cores look at them beside each other.
  private static var parts: Int { 16 }

  private func verdict(on pages: ArraySlice<LinkCheck.Page>) -> Verdict {
    var verdict = Verdict()
    var good: Set<ObjectIdentifier> = []
    for page in pages {
      var isBad = page.isBad || hasDead(page.links.own.targets, &verdict)
      for part in page.links.parts where !isBad && !good.contains(ObjectIdentifier(part)) {
        isBad = hasDead(part.own.targets, &verdict)
        if !isBad { good.insert(ObjectIdentifier(part)) }
      }
      if isBad { verdict.bad.append(page.path) }
    }
    return verdict
  }

  private func hasDead(_ targets: LinkTargets, _ verdict: inout Verdict) -> Bool {
    for target in targets where target.id != 0 && watched.contains(target.path) {
      verdict.wanted.insert(target)
    }
    return !targets.allSatisfy(leadsSomewhere)
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

  package func leadsSomewhere(_ target: LinkTarget) -> Bool { reason(for: target) == nil }

  /// Why it is dead; nil where it is not.
  private func reason(for target: LinkTarget) -> SiteFinding.Reason? {
    if let number = numbers[target.path] {
      if target.id == 0 || pages[number].links.contains(target.id) { return nil }
      let isOnTwin = twins[target.path]?.contains { pages[$0].links.contains(target.id) } == true
      return isOnTwin ? nil : .noSuchFragment
    }
    guard otherFiles.contains(target.path) else { return .noSuchFile }
    return target.id == 0 ? nil : .noSuchFragment
  }
}
