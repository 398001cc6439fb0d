package import PolicyData

/// A policy of a pack, with the level and the parameters that a configuration gives it.
package struct PolicyRule: Hashable, Sendable {
  package let policy: String
  package let level: EffectiveLevel
  /// Those that are configured; what is left out has the default of the policy's author.
  package let parameters: [JSONValue.Member]
  /// What its author says of it; nil where the organization's packs could not be read.
  package let definition: Policy?

  /// The rules in plain language that an AI policy checks; nil for an ordinary policy.
  package var aiRules: [AIRule]? { AIRule.rules(in: parameters) }
}

extension EffectiveLevel {
  /// The order in lists: what can stop a deployment first, what is not known last.
  package var rank: Int {
    switch level {
    case .mandatory: 0
    case .remediate: 1
    case .advisory: 2
    case nil: 3
    case .unknown: 4
    case .disabled: 5
    }
  }
}
