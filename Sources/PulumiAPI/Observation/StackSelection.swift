import PolicyData

/// The stacks that a list of patterns means, each once, and the patterns that mean none.
struct StackSelection: Hashable, Sendable {
  private(set) var stacks: [Stack] = []
  private(set) var unmatchedPatterns: [StackPattern] = []

  struct Stack: Hashable, Sendable {
    let reference: StackReference
    /// Nil where no list was asked for.
    let summary: StackSummary?

    func observed(_ observation: Observation) -> ObservedStack {
      ObservedStack(reference: reference, summary: summary, observation: observation)
    }
  }

  /// The list must hold every stack of the organizations that ``organizationsToList(for:)`` names.
  init(_ patterns: [StackPattern], among listed: [StackSummary]) {
    let summaries = Dictionary(listed.map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first })
    var chosen: Set<StackReference> = []
    for pattern in patterns {
      let matches = pattern.exactReference.map { [$0] } ?? summaries.keys.filter(pattern.matches)
      if matches.isEmpty { unmatchedPatterns.append(pattern) }
      chosen.formUnion(matches)
    }
    stacks = chosen.sorted().map { Stack(reference: $0, summary: summaries[$0]) }
  }

  mutating func keep(_ shard: Shard) { stacks.removeAll { !shard.contains($0.reference) } }

  /// Only wildcards need a list. Nil stands for all organizations, and makes the other lists superfluous.
  static func organizationsToList(for patterns: [StackPattern]) -> [String?] {
    let organizations = patterns.filter { $0.exactReference == nil }.map(\.organization)
    if organizations.contains(where: { $0.contains("*") }) { return [nil] }
    return Set(organizations).sorted()
  }
}

extension PulumiCloud {
  func select(
    _ patterns: [StackPattern], progress: @Sendable (ObservationProgress) -> Void
  ) async throws(APIError) -> StackSelection {
    var listed: [StackSummary] = []
    for organization in StackSelection.organizationsToList(for: patterns) {
      progress(.listing(organization: organization))
      listed += try await stacks(in: organization)
    }
    return StackSelection(patterns, among: listed)
  }
}
