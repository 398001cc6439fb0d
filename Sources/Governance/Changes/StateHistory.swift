package import PolicyData

package import struct Foundation.Date

/// Since when each stack is as it is: a fold over the nights, oldest first, that keeps nothing of a night but
/// its news.
package struct StateHistory: Sendable {
  /// Nil before the first night.
  package private(set) var lastNight: Date?
  private var stacks: [StackReference: Record] = [:]

  private struct Record: Sendable {
    /// Nil while the stack was never observed.
    var since: StackSince?
    /// Nobody could look last night.
    var isUnknown: Bool
  }

  /// - Parameter summaries: the oldest first, and that one whole.
  package init(_ summaries: some Sequence<NightSummary> = []) {
    for summary in summaries { add(summary) }
  }

  /// A night that is not newer than the last one is left out, so that a night can be told twice.
  package mutating func add(_ summary: NightSummary) {
    if let lastNight, summary.night <= lastNight { return }
    let isFirst = lastNight == nil
    if summary.isWhole { stacks = stacks.filter { summary.stacks[$0.key] != nil } }
    let since = RepeatedSince(Since(night: summary.night, isAtLeast: isFirst))
    let sinceAtLeast = RepeatedSince(Since(night: summary.night, isAtLeast: true))
    for (stack, sighting) in summary.stacks {
      add(sighting, of: stack, since: stacks[stack]?.isUnknown == true ? sinceAtLeast : since)
    }
    lastNight = summary.night
  }

  /// Of the stack's last known state; nil where none is known, or where it is gone.
  package func since(_ stack: StackReference) -> StackSince? { stacks[stack]?.since }
}

extension StateHistory {
  private mutating func add(
    _ sighting: NightSummary.Sighting, of stack: StackReference, since: RepeatedSince
  ) {
    let old = stacks[stack]
    switch sighting {
    case .gone: stacks[stack] = nil
    case .unknown:
      if old?.isUnknown == true { return }
      stacks[stack] = Record(since: old?.since, isUnknown: true)
    case .known(let state):
      if let old, !old.isUnknown, old.since?.state == state { return }
      stacks[stack] = Record(
        since: old?.since?.followed(by: state, since.since) ?? StackSince(state, since), isUnknown: false)
    }
  }
}

extension StateHistory {
  /// The same night with those stacks alone that are not as this history has them: all that has to be kept of
  /// it.
  package func news(in summary: NightSummary) -> NightSummary {
    guard summary.isWhole, lastNight != nil else { return summary }
    var news = summary.stacks.filter { isNews($0.value, of: $0.key) }
    for stack in stacks.keys where summary.stacks[stack] == nil { news[stack] = .gone }
    return NightSummary(night: summary.night, isWhole: false, stacks: news)
  }

  private func isNews(_ sighting: NightSummary.Sighting, of stack: StackReference) -> Bool {
    guard let record = stacks[stack] else { return sighting != .gone }
    switch sighting {
    case .gone: return true
    case .unknown: return !record.isUnknown
    case .known(let state): return record.isUnknown || record.since?.state != state
    }
  }
}
