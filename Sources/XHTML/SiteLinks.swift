import Dispatch
import Synchronization

/// Whether every link inside a site leads somewhere: what is known when all its files are.
package struct SiteLinks: Sendable {
  private let files: [LinkCheck.File]
  /// Of the files, by the hashes of their paths.
  private let numbers: [UInt64: Int]

  package init(_ check: LinkCheck) {
    files = check.files
    numbers = Dictionary(check.files.enumerated().lazy.map { (NameHash.of($1.path), $0) }) { first, _ in first
    }
  }

  /// Pages with a link that leads nowhere, or where no link of a portal may lead; sorted.
  package var bad: [String] {
    let size = max(1, (files.count + Self.parts - 1) / Self.parts)
    let bad = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: (files.count + size - 1) / size) { part in
      let found = self.bad(among: files[part * size..<min((part + 1) * size, files.count)])
      bad.withLock { $0 += found }
    }
    return bad.withLock { $0.sorted() }
  }

  /// All cores look at them beside each other.
  private static var parts: Int { 16 }

  private func bad(among files: ArraySlice<LinkCheck.File>) -> [String] {
    var good: Set<ObjectIdentifier> = []
    return files.filter { file in
      guard let links = file.links else { return false }
      if file.isBad || links.targets.contains(where: isDead) { return true }
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
    guard let number = numbers[target.path] else { return .noSuchFile }
    return target.id == 0 || files[number].links?.contains(target.id) == true ? nil : .noSuchFragment
  }
}
