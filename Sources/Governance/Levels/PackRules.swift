package import PolicyData

/// What a configuration makes of a pack: the level and parameters of each policy it names, and the level of all
/// others. Computed once for each distinct configuration, however many stacks share it.
package final class PackRules: Sendable {
  /// Strictest level first, then by name.
  package let policies: [PolicyRule]
  /// The level of every policy that the configuration does not name.
  package let others: EffectiveLevel
  /// Of the named policies.
  package let counts: LevelCounts
  /// The named policies that can stop a deployment, where the pack runs before deployments.
  package let stopping: [PolicyRule]

  package init(_ configuration: PolicyPackConfiguration) {
    policies = configuration.policies.map { entry in
      PolicyRule(
        policy: entry.policy, level: EffectiveLevel(of: entry.policy, in: configuration),
        parameters: entry.parameters)
    }.sorted { ($0.level.rank, $0.policy) < ($1.level.rank, $1.policy) }
    others = EffectiveLevel(
      configuration.levelForAll, configuration.levelForAll == nil ? .packDefault : .allPolicies)
    stopping = policies.filter(\.level.stops)
    counts = policies.reduce(into: LevelCounts()) { $0.count($1.level.level) }
  }

  /// The strongest level that a reader of the matrix should see: mandatory before remediate before advisory.
  package var strongest: EffectiveLevel {
    ([others] + policies.map(\.level)).min { $0.rank < $1.rank } ?? others
  }

  /// The named policies with a level that we do not know.
  package var withUnknownLevel: [PolicyRule] {
    policies.filter { if case .unknown = $0.level.level { true } else { false } }
  }
}

/// A policy that a configuration names.
package struct PolicyRule: Hashable, Sendable {
  package let policy: String
  package let level: EffectiveLevel
  package let parameters: [JSONValue.Member]

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
