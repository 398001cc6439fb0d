import Foundation
import Governance
import History
import PolicyData

/// The archive of a portal: what a build records in it, and what it asks of it.
struct NightArchive {
  let archive: Archive
  let rules: SiteRules

  /// - Throws: `ArchiveError` where the file is not ours, or newer than this program.
  init(_ configuration: ConfigurationFile) throws(ArchiveError) {
    archive = try Archive(at: configuration.history.relativePath)
    rules = configuration.rules
  }

  var nights: [RecordedNight] { get throws(ArchiveError) { try archive.nights } }

  func notes() throws(ArchiveError) -> [NightNote: [Int: String]] {
    var notes: [NightNote: [Int: String]] = [:]
    for note in NightNote.allCases { notes[note] = try archive.notes(note) }
    return notes
  }

  func note(_ bodies: [NightNote: String], of night: Int) throws(ArchiveError) {
    try archive.note(bodies, of: night)
  }

  func stacksKnown(in night: RecordedNight) throws(ArchiveError) -> [StackReference] {
    try archive.stacksKnown(in: night.number)
  }

  func close() throws(ArchiveError) { try archive.close() }

  func night(_ number: Int) throws(ArchiveError) -> Night? { try archive.night(number) }

  func difference(
    since earlier: Int, finished: Date, in night: RecordedNight
  ) throws(ArchiveError) -> NightDifference? {
    try archive.difference(since: earlier, finished: finished, in: night.number)
  }

  /// Nights follow each other, a second apart at least, since pages and the feed tell whole seconds: also where the
  /// clock was put back a little, and in the sample, whose clock stands still. There, the same night again is recorded once.
  /// - Parameter night: without secrets: see `Night.redacted`.
  /// - Throws: ``ClockIsBehind``, and what the archive throws.
  func record(_ night: Night) throws -> RecordedNight {
    guard let latest = try archive.latest,
      latest.finished.timeIntervalSince1970.rounded(.down)
        >= night.finished.timeIntervalSince1970.rounded(.down)
    else { return try archive.record(night) }
    guard latest.finished.timeIntervalSince(night.finished) < Self.clockTolerance else {
      throw ClockIsBehind(clock: night.finished, latest: latest)
    }
    if try archive.night(latest.number).map(night.saysTheSame) ?? false { return latest }
    return try archive.record(night.finishing(at: latest.finished.addingTimeInterval(1)))
  }

  /// Of the stacks that a night could not observe, or does not list any more, what was last known.
  /// - Parameter patterns: what the portal shows: a stack that nobody asks for any more is not gone.
  func lastKnown(
    in number: Int, patterns: [StackPattern], patience: Patience
  ) throws(ArchiveError) -> [StackReference: LastKnown] {
    let patience = max(patience.staleAfter, patience.removedFor)
    let missing = try archive.stacksMissing(in: number, knownSince: number - patience).filter { stack in
      patterns.contains { $0.matches(stack) }
    }
    return try archive.lastGood(of: missing, before: number).mapValues { good in
      LastKnown(
        policies: good.policies, night: good.night.finished, nightsSince: number - good.night.number)
    }.filter { $0.value.nightsSince <= patience }
  }

  /// Nights that `site.json` keeps stay: what is published of them could be lost.
  func prune(olderThan days: Int, _ configuration: ConfigurationFile) throws -> Int {
    let nights = try archive.nights
    guard let latest = nights.last else { return 0 }
    let today = Day(latest.finished)
    let recent = nights.filter { Day($0.finished).days(until: today) <= days }
    let kept = try keptNights(configuration, upTo: latest).compactMap(\.recorded)
    return try archive.prune(
      keeping: Set((recent + kept).map(\.number)).union(shownNights(by: latest, configuration)))
  }

  /// The earlier nights that stacks are shown as of which fail now, or are gone.
  private func shownNights(
    by latest: RecordedNight, _ configuration: ConfigurationFile
  ) throws(ArchiveError) -> [Int] {
    try lastKnown(in: latest.number, patterns: configuration.stacks, patience: rules.patience).values.map {
      latest.number - $0.nightsSince
    }
  }
}

extension NightArchive {
  /// In seconds. Clocks that the network sets jump by less.
  private static var clockTolerance: Double { 600 }
}
