package import PolicyData

/// The levels of a pack's policies. Made once for each version and configuration, and shared by all their stacks.
package struct PolicyFacts: Hashable, Sendable {
  private let levels: [String: EnforcementLevel?]
  /// Whether every policy of the pack is among the levels.
  private let isComplete: Bool
  private let levelOfOthers: EnforcementLevel?

  /// The strongest level of any policy; `disabled` where there is none.
  let strongest: EnforcementLevel
  /// Whether some level hangs on a default that is not known.
  let hasUntold: Bool

  /// A level is nil where the pack's own default decides and is not known.
  /// - Parameter levelOfOthers: of every policy that is not named; without meaning where the levels are complete.
  package init(levels: [String: EnforcementLevel?], isComplete: Bool, levelOfOthers: EnforcementLevel? = nil)
  {
    self.levels = levels
    self.isComplete = isComplete
    self.levelOfOthers = levelOfOthers
    let all = Array(levels.values) + (isComplete ? [] : [levelOfOthers])
    strongest = all.compactMap(\.self).max { $0.isWeaker(than: $1) } ?? .disabled
    hasUntold = all.contains(nil)
  }

  enum Standing: Hashable {
    case named(EnforcementLevel?)
    /// It has the level of all others, if the pack has it at all.
    case unnamed(EnforcementLevel?)
    case missing
  }

  func standing(of policy: String) -> Standing {
    if let level = levels[policy] { return .named(level) }
    return isComplete ? .missing : .unnamed(levelOfOthers)
  }
}
