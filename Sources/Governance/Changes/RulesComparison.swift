import PolicyData

/// What differs between two nights' rules of one pack, whoever runs them and in whichever mode.
enum RuleChange: Hashable {
  /// Without a policy, of every policy that has no level of its own.
  case level(policy: String?, from: EffectiveLevel, to: EffectiveLevel)
  case added(policy: String, EffectiveLevel)
  case removed(policy: String, EffectiveLevel)
  case parameters(policy: String?, names: [String])
}

/// Finds them. A version's list of policies may be readable in one night and not in the other, with the
/// token's rights: what we learn or lose by that is no change.
struct RulesComparison {
  let before: PackAssignment
  let after: PackAssignment
  let isSameVersion: Bool

  init(from before: PackAssignment, to after: PackAssignment) {
    self.before = before
    self.after = after
    isSameVersion = FoundVersion(before.pack).isSame(as: FoundVersion(after.pack))
  }

  var changes: [RuleChange] {
    // A published version never changes, so that equal settings of one mean the same.
    guard !isSameVersion || before.pack.configuration != after.pack.configuration else { return [] }
    return comingAndGoing + comparedPolicies.flatMap(changes(of:)) + changesOfOthers
  }

  private var isKnownBefore: Bool { before.rules.others == nil }
  private var isKnownAfter: Bool { after.rules.others == nil }

  private var comingAndGoing: [RuleChange] {
    guard isKnownBefore, isKnownAfter else { return [] }
    let added = after.rules.policies.filter { before.rules.rule(of: $0.policy) == nil }
    let removed = before.rules.policies.filter { after.rules.rule(of: $0.policy) == nil }
    return added.map { .added(policy: $0.policy, $0.level) }
      + removed.map { .removed(policy: $0.policy, $0.level) }
  }

  /// Where both lists are known, the policies of both. Where neither is, all that are named, since the level
  /// of all others holds for the rest. Where one is, those that exist there and, in another version, are
  /// named in both.
  private var comparedPolicies: [String] {
    let old = Set(before.rules.policies.map(\.policy)), new = Set(after.rules.policies.map(\.policy))
    switch (isKnownBefore, isKnownAfter) {
    case (true, true): return old.intersection(new).sorted()
    case (false, false): return old.union(new).sorted()
    case (true, false): return (isSameVersion ? old : old.intersection(new)).sorted()
    case (false, true): return (isSameVersion ? new : old.intersection(new)).sorted()
    }
  }

  private func changes(of policy: String) -> [RuleChange] {
    levelChange(policy, from: before.rules.level(of: policy), to: after.rules.level(of: policy))
      + parameterChange(
        policy, from: before.rules.rule(of: policy)?.parameters ?? [],
        to: after.rules.rule(of: policy)?.parameters ?? [])
  }

  private func levelChange(_ policy: String?, from: EffectiveLevel?, to: EffectiveLevel?) -> [RuleChange] {
    guard let from, let to, from.level != to.level else { return [] }
    // Where a setting came or went, somebody changed something, whoever may read the defaults.
    let hangsOnDefault = from.origin == .packDefault && to.origin == .packDefault
    if hangsOnDefault, isKnownBefore != isKnownAfter { return [] }
    return [.level(policy: policy, from: from, to: to)]
  }

  private var changesOfOthers: [RuleChange] {
    let all = PolicyPackConfiguration.reservedEntry
    return levelChange(nil, from: before.rules.others, to: after.rules.others)
      + parameterChange(
        nil, from: before.pack.configuration.entry(of: all)?.parameters ?? [],
        to: after.pack.configuration.entry(of: all)?.parameters ?? [])
  }

  private func parameterChange(
    _ policy: String?, from: [JSONValue.Member], to: [JSONValue.Member]
  ) -> [RuleChange] {
    guard from != to else { return [] }
    let names = Set(Set(from).symmetricDifference(to).map(\.key))
    return names.isEmpty ? [] : [.parameters(policy: policy, names: names.sorted())]
  }
}
