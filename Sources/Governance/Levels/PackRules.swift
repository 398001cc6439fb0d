package import PolicyData

/// What a configuration makes of a pack: the level and parameters of each policy. Computed once for each distinct
/// configuration of a version, however many stacks share it.
///
/// Where the version's list of policies is known, every policy is here. Where it is not, those are that the
/// configuration names, and ``others`` stands for the rest.
package final class PackRules: Sendable {
  /// Strictest level first, then by name.
  package let policies: [PolicyRule]
  /// The level of every policy that is not listed; nil where all are.
  package let others: EffectiveLevel?
  /// Names in the configuration that are no policy of this version: the pack ignores them. Sorted; empty where the
  /// version's policies are not known.
  package let idleEntries: [String]
  /// Of the listed policies.
  package let counts: LevelCounts
  /// The listed policies that can stop a deployment, where the pack runs before deployments.
  package let stopping: [PolicyRule]
  /// The same, as requirements see it.
  package let facts: PolicyFacts
  private let byName: [String: Int]

  package init(_ configuration: PolicyPackConfiguration, version: PolicyPackVersion? = nil) {
    let rules =
      version.map { $0.policies.map { PolicyRule($0, in: configuration) } }
      ?? configuration.policies.map { PolicyRule($0, in: configuration) }
    policies = rules.sorted { ($0.level.rank, $0.policy) < ($1.level.rank, $1.policy) }
    byName = Dictionary(policies.enumerated().map { ($1.policy, $0) }) { first, _ in first }
    others =
      version == nil
      ? EffectiveLevel(
        configuration.levelForAll, configuration.levelForAll == nil ? .packDefault : .allPolicies) : nil
    facts = PolicyFacts(
      levels: Dictionary(policies.map { ($0.policy, $0.level.level) }) { first, _ in first },
      isComplete: version != nil, levelOfOthers: configuration.levelForAll)
    stopping = policies.filter(\.level.stops)
    counts = policies.reduce(into: LevelCounts()) { $0.count($1.level.level) }
    let names = byName
    idleEntries =
      version == nil ? [] : configuration.policies.map(\.policy).filter { names[$0] == nil }.sorted()
  }

  package func rule(of policy: String) -> PolicyRule? { byName[policy].map { policies[$0] } }

  /// The level in force for a policy; nil where this version has no such policy.
  package func level(of policy: String) -> EffectiveLevel? { rule(of: policy)?.level ?? others }

  /// The strongest level that a reader of the matrix should see: mandatory before remediate before advisory.
  package var strongest: EffectiveLevel {
    let levels = policies.map(\.level) + (others.map { [$0] } ?? [])
    return levels.min { $0.rank < $1.rank } ?? EffectiveLevel(nil, .packDefault)
  }

  /// Whether some level hangs on a default that is not known.
  package var hasUntoldLevels: Bool { counts.packDefault > 0 || (others.map { $0.level == nil } ?? false) }

  /// The listed policies with a level that we do not know.
  package var withUnknownLevel: [PolicyRule] {
    policies.filter { if case .unknown = $0.level.level { true } else { false } }
  }
}

extension PolicyRule {
  fileprivate init(_ policy: Policy, in configuration: PolicyPackConfiguration) {
    self.init(
      policy: policy.name,
      level: EffectiveLevel(of: policy.name, in: configuration, packDefault: policy.defaultLevel),
      parameters: configuration.entry(of: policy.name)?.parameters ?? [], definition: policy)
  }

  fileprivate init(_ entry: PolicyPackConfiguration.Entry, in configuration: PolicyPackConfiguration) {
    self.init(
      policy: entry.policy, level: EffectiveLevel(of: entry.policy, in: configuration),
      parameters: entry.parameters, definition: nil)
  }
}
