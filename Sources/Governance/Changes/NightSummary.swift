package import PolicyData

package import struct Foundation.Date

/// What a ``StateHistory`` needs of one night: small, and kept for every night, so that nobody reads all
/// nights again.
///
/// A whole summary names every stack of its night. A partial one names those with news alone
/// (``StateHistory/news(in:)``): of a world that changes by 1 % a night it is a hundredth of the size.
package struct NightSummary: Hashable, Sendable {
  /// When the night ended, as in ``Site/finished``.
  package let night: Date
  /// Whether stacks that are not named are gone; otherwise they are as before.
  package let isWhole: Bool
  package let stacks: [StackReference: Sighting]

  package enum Sighting: Hashable, Sendable {
    case known(GuardState)
    /// Nobody could look: what was known before stands.
    case unknown
    case gone
  }

  package init(night: Date, isWhole: Bool, stacks: [StackReference: Sighting]) {
    self.night = night
    self.isWhole = isWhole
    self.stacks = stacks
  }

  /// A whole summary.
  package init(of site: Site) {
    var states = GuardStates()
    self.init(
      night: site.finished, isWhole: true,
      stacks: site.stacks.reduce(into: [:]) { stacks, stack in
        // What is shown as of an earlier night was not seen in this one.
        stacks[stack.reference] =
          stack.outage == nil ? Sighting(StackSighting(stack), &states) : .unknown
      })
  }
}

extension NightSummary {
  /// The later of two nights, with what it left out: when old nights are dropped, the first that stays must
  /// be whole.
  package func followed(by next: NightSummary) -> NightSummary {
    if next.isWhole { return next }
    let stacks = stacks.merging(next.stacks) { $1 }.filter { !isWhole || $0.value != .gone }
    return NightSummary(night: next.night, isWhole: isWhole, stacks: stacks)
  }
}

extension NightSummary.Sighting {
  init(_ sighting: StackSighting, _ states: inout GuardStates) {
    switch sighting {
    case .known(let stackGuard): self = .known(states.state(of: stackGuard))
    case .unknown: self = .unknown
    case .notFound, .notListed: self = .gone
    }
  }
}
