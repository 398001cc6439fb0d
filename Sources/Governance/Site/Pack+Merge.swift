import PolicyData

extension Pack {
  /// All packs that the stacks must pass, the most required first, then by name.
  static func all(requiredBy stacks: [Stack]) -> [Pack] {
    var assignments: [String: [(Stack, PackAssignment)]] = [:]
    for stack in stacks {
      for assignment in stack.stackGuard?.assignments ?? [] {
        assignments[assignment.pack.name, default: []].append((stack, assignment))
      }
    }
    return assignments.map { Pack(name: $0.key, assignments: $0.value) }
      .sorted { (-$0.stackCount, $0.name) < (-$1.stackCount, $1.name) }
  }

  private init(name: String, assignments: [(Stack, PackAssignment)]) {
    self.name = name
    versions = Self.versions(assignments)
    let newest = versions.first?.number
    displayName =
      assignments.first { $0.1.pack.version == newest && !$0.1.pack.displayName.isEmpty }?.1.pack.displayName
      ?? ""
    let variants = Self.variants(assignments)
    self.variants = variants.map(\.variant)
    let indexes = Dictionary(variants.enumerated().map { ($1.key, $0) }) { first, _ in first }
    requirements = assignments.map { stack, assignment in
      Requirement(stack: stack, assignment: assignment, variant: indexes[VariantKey(assignment.pack)] ?? 0)
    }
    policies = Self.policies(assignments)
  }

  /// Of stacks that must pass the pack, each once.
  package var stackCount: Int { Set(requirements.map(\.stack.reference)).count }

  private static func versions(_ assignments: [(stack: Stack, assignment: PackAssignment)]) -> [VersionInUse]
  {
    struct Key: Hashable {
      let number: Int?
      let text: String
    }
    let groups = Dictionary(grouping: assignments) {
      Key(number: $0.assignment.pack.version, text: $0.assignment.versionText)
    }
    let keys = groups.keys.sorted { ($0.number ?? .min, $0.text) > ($1.number ?? .min, $1.text) }
    return keys.map { key in
      VersionInUse(
        number: key.number, text: key.text, stacks: uniqueStacks(groups[key, default: []].map(\.stack)),
        isNewestInUse: key.number != nil && key.number == keys.first?.number)
    }
  }

  private struct VariantKey: Hashable {
    let configuration: PolicyPackConfiguration
    let environments: [String]

    init(_ pack: RequiredPolicyPack) {
      configuration = pack.configuration
      environments = pack.environments
    }
  }

  /// The most used first; of equally used ones, the one that comes first in the order of stacks.
  private static func variants(
    _ assignments: [(stack: Stack, assignment: PackAssignment)]
  ) -> [(key: VariantKey, variant: ConfigurationVariant)] {
    var keys: [VariantKey] = []
    let groups = Dictionary(grouping: assignments) { member in VariantKey(member.assignment.pack) }
    var seen: Set<VariantKey> = []
    for member in assignments {
      let key = VariantKey(member.assignment.pack)
      if seen.insert(key).inserted { keys.append(key) }
    }
    let variants = keys.enumerated().compactMap { index, key in
      groups[key]?.first.map { first in
        let variant = ConfigurationVariant(
          configuration: key.configuration, environments: key.environments, rules: first.assignment.rules,
          stacks: uniqueStacks(groups[key, default: []].map(\.stack)))
        return (index: index, key: key, variant: variant)
      }
    }
    return variants.sorted { (-$0.variant.stacks.count, $0.index) < (-$1.variant.stacks.count, $1.index) }
      .map { ($0.key, $0.variant) }
  }

  private static func policies(_ assignments: [(stack: Stack, assignment: PackAssignment)]) -> [PolicyInUse] {
    let names = Set(assignments.flatMap { $0.assignment.rules.policies.map(\.policy) })
    var counts = Dictionary(uniqueKeysWithValues: names.map { ($0, (LevelCounts(), LevelCounts())) })
    for (rules, count) in rulesInUse(assignments) {
      let named = Dictionary(rules.rules.policies.map { ($0.policy, $0.level.level) }) { first, _ in first }
      for name in names {
        let level = named[name] ?? rules.rules.others.level
        if rules.watchesOnly {
          counts[name]?.1.count(level, times: count)
        } else {
          counts[name]?.0.count(level, times: count)
        }
      }
    }
    return counts.map { PolicyInUse(name: $0.key, preventative: $0.value.0, audit: $0.value.1) }
      .sorted { $0.name < $1.name }
  }

  private struct RulesInUse: Hashable {
    let rules: PackRules
    let watchesOnly: Bool

    static func == (left: RulesInUse, right: RulesInUse) -> Bool {
      left.rules === right.rules && left.watchesOnly == right.watchesOnly
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(ObjectIdentifier(rules))
      hasher.combine(watchesOnly)
    }
  }

  /// Counting a configuration once for all its stacks keeps this linear in configurations, not in stacks.
  private static func rulesInUse(
    _ assignments: [(stack: Stack, assignment: PackAssignment)]
  ) -> [RulesInUse: Int] {
    assignments.reduce(into: [:]) { counts, member in
      let watchesOnly = !member.assignment.mode.runsBeforeDeployments
      counts[RulesInUse(rules: member.assignment.rules, watchesOnly: watchesOnly), default: 0] += 1
    }
  }

  private static func uniqueStacks(_ stacks: [Stack]) -> [Stack] {
    var seen: Set<StackReference> = []
    return stacks.filter { seen.insert($0.reference).inserted }
  }
}
