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
      _ = fold.add(site, before: before, number: index + 1)
      before = site
    }
    site = Site(night, rules: rules)
    _ = fold.add(site, before: before, number: past.count + 1)
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
    // The archive is read by one at a time, and the notes take the least of it: then they are worked out beside the nights.
    var fold = try NightFold(notes())
    let last = nights.last { $0.number < recorded.number }
    let isWorkedOutHere = last.map { !fold.isNoted($0.number) } ?? false
    let tonight = Started {
      Result { try sites(of: recorded, after: isWorkedOutHere ? nil : last, patterns: patterns) }
    }
    var before: (night: RecordedNight, site: Site)?
    var noted: [Started<Result<Void, any Error>>] = []
    for number in fold.numbers(with: nights, upTo: recorded.number) {
      guard let current = known[number], number == recorded.number || !fold.isNoted(number) else {
        fold.add(number)
        before = nil
        continue
      }
      let site =
        try number == recorded.number ? tonight.value.get().site : site(of: current, patterns: patterns)
      if before == nil, let earlier = nights.last(where: { $0.number < number }) {
        let known = try number == recorded.number ? tonight.value.get().before : nil
        before = (earlier, try known ?? self.site(of: earlier, patterns: patterns))
      }
      let remembered = try before.flatMap {
        try self.remembered($0.night, $0.site, for: site, patterns: patterns)
      }
      let fresh = fold.add(site, before: before?.site, remembered: remembered, number: number)
      if !fresh.isEmpty { noted.append(Started { Result { try note(fresh, of: number) } }) }
      before = (current, site)
    }
    guard let site = before?.site else {
      throw NoSuchNight(name: "\(recorded.number)", nights: nights)
    }
    let history = fold.history(of: site)
    for note in noted { try note.value.get() }
    return Chronicle(site: site, history: history)
  }

  /// A night, and the one before it, of which only what differs is read and merged.
  private func sites(
    of recorded: RecordedNight, after earlier: RecordedNight?, patterns: [StackPattern]
  ) throws -> (site: Site, before: Site?) {
    let night = try told(in: recorded)
    // Merging tonight leaves a core idle in the end.
    let before = earlier.map { earlier in
      Started { Result { try self.night(earlier, unlike: night, of: recorded) } }
    }
    let site = try site(night, of: recorded, patterns: patterns, rules: rules)
    _ = Started { site.frameworks }  // pages ask for them, and what follows here leaves a core idle
    guard let earlier, let before else { return (site, nil) }
    guard let (nightBefore, difference) = try before.value.get() else {
      return (site, try self.site(of: earlier, patterns: patterns))
    }
    let touched = difference.touchedOrganizations.union(site.unsettled)
    return (
      site,
      try self.site(
        nightBefore, of: earlier, patterns: patterns, rules: rules,
        known: site.organizations.filter { !touched.contains($0.name) })
    )
  }

  /// An earlier night, of which only what differs is read; nil where it has to be read as a whole.
  private func night(
    _ earlier: RecordedNight, unlike later: Night, of recorded: RecordedNight
  ) throws(ArchiveError) -> (Night, NightDifference)? {
    let difference = try difference(since: earlier.number, finished: earlier.finished, in: recorded)
    guard let difference else { return nil }
    return try archive.night(earlier.number, differingBy: difference, from: later, recorded.number).map {
      ($0, difference)
    }
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
    try site(told(in: recorded), of: recorded, patterns: patterns, rules: rules)
  }

  private func told(in recorded: RecordedNight) throws -> Night {
    guard let night = try night(recorded.number) else {
      throw NoSuchNight(name: "\(recorded.number)", nights: [])
    }
    return night
  }

  /// - Parameter known: organizations of another night of which this one says the same.
  private func site(
    _ night: Night, of recorded: RecordedNight, patterns: [StackPattern], rules: SiteRules,
    known: [Organization] = []
  ) throws -> Site {
    let (whole, outages) = try completed(night, number: recorded.number)
    let lastKnown = try lastKnown(in: recorded.number, patterns: patterns, patience: rules.patience)
    let incomplete = Set(lastKnown.keys.map(\.organization) + outages.map(\.organization))
    return Site(
      whole, rules: rules, lastKnown: lastKnown, outages: outages,
      known: known.filter { !incomplete.contains($0.name) })
  }
}
