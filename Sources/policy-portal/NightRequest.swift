import Foundation
import Governance
import History
import PolicyData
import Portal

/// All that a night depends on in `site.json`. While two configurations ask for the same, one night serves both.
struct NightRequest: Equatable {
  private let source: Configuration.Source
  private let stacks: [StackPattern]
  private let scores: Bool
  private let history: URL
  private let shard: Shard

  init(_ configuration: ConfigurationFile, shard: Shard = .whole) {
    self.shard = shard
    source = configuration.source
    stacks = configuration.stacks
    scores = configuration.scores
    history = configuration.history
  }

  /// Asks the service, and records what it says.
  /// - Throws: ``NothingObserved``, and what the way to the service and the archive throw.
  func recorded(
    in archive: NightArchive, console: Console, timer: PhaseTimer = PhaseTimer()
  ) async throws -> RecordedNight {
    if try shard == .whole && archive.nights.isEmpty {
      for night in try await earlierNights() { _ = try archive.record(night) }
    }
    let night = try await observe(console: console, timer: timer)
    console.note(of: night)
    console.warn(of: night)
    defer { timer.end("record") }
    return try archive.record(night)
  }

  /// Without secrets: nothing after the fetch sees any.
  private func observe(console: Console, timer: PhaseTimer) async throws -> Night {
    let (night, traffic) = try await Source(source).observe(
      stacks, shard: shard, scores: scores, console: console)
    timer.endFetch(traffic)
    return night.redacted
  }

  /// What a new archive begins with: the sample has a past.
  private func earlierNights() async throws -> [Night] {
    try await Source(source).earlierNights(of: stacks, scores: scores).map(\.redacted)
  }
}
