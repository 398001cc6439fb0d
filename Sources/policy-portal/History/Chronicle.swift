import Governance
import History
import PolicyData
import Portal

/// A night with all that the nights before add to it: what a portal is made from.
struct Chronicle {
  let site: Site
  let history: EditionHistory
}

extension Chronicle {
  /// Of nights that no archive holds.
  /// - Parameter past: the nights before, oldest first.
  init(of past: [Night], then night: Night, rules: SiteRules) throws {
    var fold = NightFold([:])
    var before: Site?
    for (index, night) in past.enumerated() {
      let site = Site(night, rules: rules)
      _ = try fold.add(site, before: before, number: index + 1)
      before = site
    }
    site = Site(night, rules: rules)
    _ = try fold.add(site, before: before, number: past.count + 1)
    history = fold.history(of: site)
  }
}

extension NightArchive {
  /// A night as it stands in the archive, and the way to it. What was never worked out of earlier nights, because a
  /// run was killed, is worked out now.
  /// - Throws: ``NoSuchNight`` where it is not there, and what the archive throws.
  func chronicle(
    of recorded: RecordedNight, patterns: [StackPattern]
  ) throws -> Chronicle {
    let nights = try nights.filter { $0.number <= recorded.number }
    let known = Dictionary(nights.map { ($0.number, $0) }) { first, _ in first }
    // The archive is read by one at a time, and the notes take the least of it: then all of them are worked out beside
    // each other.
    var fold = try NightFold(notes())
    let other = try otherNight(than: recorded, among: nights, fold)
    let tonight = Started { try site(of: recorded, patterns: patterns) }
    let last = other.map { night in Started { try site(of: night, patterns: patterns) } }
    var before: (night: RecordedNight, site: Site)?
    for number in fold.numbers(with: nights, upTo: recorded.number) {
      guard let current = known[number], number == recorded.number || !fold.isNoted(number) else {
        fold.add(number)
        before = nil
        continue
      }
      let site = try number == recorded.number ? tonight.value : site(of: current, patterns: patterns)
      if before == nil, let earlier = nights.last(where: { $0.number < number }) {
        let started = number == recorded.number ? last : nil
        before = (earlier, try started?.value ?? self.site(of: earlier, before: current, site, patterns))
      }
      let remembered = try before.flatMap {
        try self.remembered($0.night, $0.site, for: site, patterns: patterns)
      }
      let fresh = try fold.add(site, before: before?.site, remembered: remembered, number: number)
      if !fresh.isEmpty { try note(fresh, of: number) }
      before = (current, site)
    }
    guard let site = before?.site else {
      throw NoSuchNight(name: "\(recorded.number)", nights: nights)
    }
    return Chronicle(site: site, history: fold.history(of: site))
  }

  /// The night before, if it says something else, as far as is known yet: merging it takes as long as all else in a
  /// night without news.
  private func otherNight(
    than night: RecordedNight, among nights: [RecordedNight], _ fold: NightFold
  ) throws -> RecordedNight? {
    guard let earlier = nights.last(where: { $0.number < night.number }), fold.isNoted(earlier.number) else {
      return nil  // that one is worked out on the way
    }
    return try mayBeSaid(in: night, by: earlier) ? nil : earlier
  }

  private func site(
    of earlier: RecordedNight, before night: RecordedNight, _ site: Site, _ patterns: [StackPattern]
  ) throws -> Site {
    guard try site.unsettled.isEmpty && mayBeSaid(in: night, by: earlier) else {
      return try self.site(of: earlier, patterns: patterns)
    }
    return site.said(from: earlier.started, to: earlier.finished)
  }

  /// Whether the site of an earlier night may be the same, but for its time.
  private func mayBeSaid(in night: RecordedNight, by earlier: RecordedNight) throws -> Bool {
    guard earlier.failedCount == 0 else { return false }
    return try difference(since: earlier.number, finished: earlier.finished, in: night)?.isEmpty
      == true
  }

  /// The night before with all stacks as they were last seen, where some are observed again after a long time.
  private func remembered(
    _ recorded: RecordedNight, _ before: Site, for after: Site, patterns: [StackPattern]
  ) throws -> Site? {
    let unknown = Set(before.stacks.filter { $0.stackGuard == nil }.map(\.reference))
    guard after.stacks.contains(where: { $0.stackGuard != nil && unknown.contains($0.reference) }) else {
      return nil
    }
    var rules = rules
    rules.patience = Patience(staleAfter: recorded.number, removedFor: 0)
    return try site(of: recorded, patterns: patterns, rules: rules)
  }

  func site(of recorded: RecordedNight, patterns: [StackPattern]) throws -> Site {
    try site(of: recorded, patterns: patterns, rules: rules)
  }

  private func site(
    of recorded: RecordedNight, patterns: [StackPattern], rules: SiteRules
  ) throws -> Site {
    guard let night = try night(recorded.number) else {
      throw NoSuchNight(name: "\(recorded.number)", nights: [])
    }
    let (whole, outages) = try completed(night, number: recorded.number)
    return Site(
      whole, rules: rules,
      lastKnown: try lastKnown(
        of: night, number: recorded.number, patterns: patterns, patience: rules.patience), outages: outages)
  }
}
