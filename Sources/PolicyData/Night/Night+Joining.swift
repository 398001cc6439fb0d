package import struct Foundation.Date

/// Why parts of a night make no night.
package enum NightJoinError: Error, Hashable {
  case nothing
  /// They are not all the shards of one division: one is missing, or there twice, or of another.
  case notAllShards(count: Int)
  case services(String, String)
  /// One of them is of another night: a machine that failed left what it had.
  case apart(Date, Date)
}

extension Night {
  /// One night of what several machines fetched, each its ``Shard``: the night that one machine would have fetched.
  package init(joining parts: [Night]) throws(NightJoinError) {
    guard let first = parts.first else { throw .nothing }
    var seen: Set<Int> = []
    for part in parts {
      guard part.service == first.service else { throw .services(first.service, part.service) }
      // With one missing, its stacks would seem to be gone; and stacks that were divided by eight do not fall into
      // seven shards.
      let shards = Set(part.stacks.map { Shard.number(of: $0.reference, count: parts.count) })
      guard shards.count <= 1, seen.isDisjoint(with: shards) else { throw .notAllShards(count: parts.count) }
      seen.formUnion(shards)
    }
    let ends = parts.map(\.finished).sorted()
    if let oldest = ends.first, let newest = ends.last, newest.timeIntervalSince(oldest) > 12 * 3_600 {
      throw .apart(oldest, newest)
    }
    let organizations = Dictionary(grouping: parts.flatMap(\.organizations), by: \.name)
    self.init(
      service: first.service, started: parts.map(\.started).min() ?? first.started,
      finished: parts.map(\.finished).max() ?? first.finished, stacks: parts.flatMap(\.stacks),
      // Each machine looked for all of them.
      unmatchedPatterns: first.unmatchedPatterns.filter { pattern in
        parts.allSatisfy { $0.unmatchedPatterns.contains(pattern) }
      },
      organizations: organizations.values.compactMap(OrganizationPolicies.init(joining:)))
  }
}

extension OrganizationPolicies {
  /// Each machine asked for the versions that its own stacks run; of all else, any answer will do.
  fileprivate init?(joining parts: [OrganizationPolicies]) {
    guard let first = parts.first else { return nil }
    let versions = Dictionary(grouping: parts.flatMap(\.versions)) { [$0.pack, "\($0.version)"] }
    self.init(
      name: first.name, groups: .best(of: parts.map(\.groups)) ?? first.groups,
      packs: .best(of: parts.map(\.packs)) ?? first.packs,
      versions: versions.values.compactMap { answers in
        answers.first { $0.answer.value != nil } ?? answers.first
      }.sorted { ($0.pack, $0.version) < ($1.pack, $1.version) },
      scores: .best(of: parts.compactMap(\.scores)))
  }
}

extension Answer {
  /// One that tells, if any does.
  fileprivate static func best(of answers: [Answer]) -> Answer? {
    answers.first { $0.value != nil } ?? answers.first
  }
}
