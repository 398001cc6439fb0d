import Governance
import History
import Portal

/// A night that stays published, and its record, if the archive still has it.
struct RecordedKeptNight {
  let night: KeptNight
  let recorded: RecordedNight?
}

extension NightArchive {
  /// The nights that site.json keeps, among those that are recorded and those that are published already: what was
  /// published as evidence stays, also where its record is pruned or lost.
  func keptNights(
    _ configuration: ConfigurationFile, upTo latest: RecordedNight
  ) throws -> [RecordedKeptNight] {
    try keptDays(configuration, upTo: latest).map { day, recorded in
      let stacks = try recorded.map { try stacksKnown(in: $0) } ?? []
      return RecordedKeptNight(night: KeptNight(day: day, stacks: Set(stacks)), recorded: recorded)
    }
  }

  /// Their days, oldest first.
  func keptDays(
    _ configuration: ConfigurationFile, upTo latest: RecordedNight
  ) throws -> [(day: Day, recorded: RecordedNight?)] {
    guard !configuration.keep.isEmpty else { return [] }
    let nights = try nights.filter { $0.number <= latest.number }
    let byDay = Dictionary(nights.map { (Day($0.finished), $0) }) { $1 }
    let published = try KeptEdition.published(in: configuration.output)
    return configuration.keep.days(among: byDay.keys, published: published).map { ($0, byDay[$0]) }
  }
}
