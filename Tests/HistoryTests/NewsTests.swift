import Foundation
import History
import PolicyData
import Testing

@Suite("What is new since an earlier night")
struct NewsTests {
  @Test(
    "whatever happens, all of which something else is said is told, and makes the earlier night again",
    arguments: 1...5)
  func tellsAll(seed: UInt64) throws {
    var nights = RandomNights(seed: seed)
    let recorded = (0..<12).reduce(into: [Night]()) { recorded, _ in
      recorded.append(nights.next().keepingSome(of: recorded.last))
    }
    try withArchive { archive in
      for night in recorded { try archive.record(night) }
      for (later, night) in recorded.enumerated() {
        for earliest in 0...later {
          let missing = Set(try archive.stacksMissing(in: later + 1, knownSince: earliest + 1))
          let known = Set(recorded[earliest..<later].flatMap(\.observed))
          #expect(missing.isSuperset(of: known.subtracting(night.observed)))
          #expect(missing.isDisjoint(with: night.observed))
          #expect(missing.isSubset(of: Set(recorded[..<later].flatMap(\.observed))))
        }
        for (earlier, before) in recorded[...later].enumerated() {
          let told = try archive.difference(
            since: earlier + 1, finished: before.finished, in: later + 1)
          guard
            (night.service, "\(night.unmatchedPatterns)") == (before.service, "\(before.unmatchedPatterns)")
          else {
            #expect(told == nil)
            continue
          }
          let (stacks, organizations) = night.differing(from: before)
          let place: Comment = "\(earlier + 1) to \(later + 1)"
          #expect(try stacks.isSubset(of: #require(told).stacks), place)
          #expect(try organizations.isSubset(of: #require(told).organizations), place)
          let read = try archive.night(earlier + 1, differingBy: #require(told), from: night, later + 1)
          #expect(read == before, place)
          if earlier == later { #expect(told?.isEmpty == true) }
        }
      }
    }
  }

  @Test("of the same again nothing is new")
  func same() throws {
    try withArchive { archive in
      let first = try archive.record(night(0, stack("a", pack())))
      try archive.record(night(1, stack("a", pack())))
      let later = try archive.record(night(2, stack("a", pack(version: 2))))
      #expect(try archive.difference(since: 1, finished: first.finished, in: 2)?.isEmpty == true)
      let news = try #require(try archive.difference(since: 1, finished: first.finished, in: 3))
      #expect(news.stacks == [stack("a").reference] && news.organizations.isEmpty)
      #expect(news.touchedOrganizations == ["acme"])
      #expect(try archive.difference(since: 3, finished: later.finished, in: 1) == nil)
    }
  }

  @Test("of a night that is another archive's, or is forgotten, nothing is known")
  func unknown() throws {
    try withArchive { archive in
      let first = try archive.record(night(0, stack("a")))
      try archive.record(night(1, stack("a")))
      #expect(try archive.difference(since: 1, finished: first.finished + 1, in: 2) == nil)
      #expect(try archive.difference(since: 7, finished: first.finished, in: 2) == nil)
    }
  }
}

extension Night {
  fileprivate var observed: Set<StackReference> {
    Set(stacks.filter { if case .observed = $0.observation { true } else { false } }.map(\.reference))
  }

  /// With some of what was said the night before: in one night of three nothing, in one half of the stacks, in one what
  /// an organization told and the patterns, too.
  fileprivate func keepingSome(of before: Night?) -> Night {
    let kind = Int(finished.timeIntervalSinceReferenceDate) % 3
    guard let before, kind > 0 else { return self }
    let kept = before.stacks.filter { $0.reference.stack.utf8.count.isMultiple(of: 2) }
    let names = Set(kept.map(\.reference))
    let told = before.organizations.filter { kind > 1 && $0.name == "acme" }
    return Night(
      service: service, started: started, finished: finished,
      stacks: stacks.filter { !names.contains($0.reference) } + kept,
      unmatchedPatterns: kind > 1 ? before.unmatchedPatterns : unmatchedPatterns,
      organizations: organizations.filter { $0.name != "acme" || told.isEmpty } + told)
  }

  fileprivate func differing(from other: Night) -> (stacks: Set<StackReference>, organizations: Set<String>) {
    let stacks = Set(self.stacks).symmetricDifference(other.stacks).map(\.reference)
    return (Set(stacks), Set(Set(organizations).symmetricDifference(other.organizations).map(\.name)))
  }
}
