import Governance
import PolicyData
import Portal

/// All that a night depends on in `site.json`. While two configurations ask for the same, one night serves both.
struct NightRequest: Equatable {
  private let source: Configuration.Source
  private let stacks: [StackPattern]
  private let scores: Bool

  init(_ configuration: ConfigurationFile) {
    source = configuration.source
    stacks = configuration.stacks
    scores = configuration.scores
  }

  /// Without secrets: nothing after the fetch sees any.
  /// - Throws: ``NothingObserved``, and what the way to the service throws.
  func observe(console: Console) async throws -> Night {
    try await Source(source).observe(stacks, scores: scores, console: console).redacted
  }

  /// What a new archive begins with: the sample has a past.
  func earlierNights() async throws -> [Night] {
    try await Source(source).earlierNights(of: stacks, scores: scores).map(\.redacted)
  }
}
