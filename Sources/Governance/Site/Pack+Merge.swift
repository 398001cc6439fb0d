import PolicyData

extension Pack {
  /// All packs that the stacks must pass, the most required first, then by name.
  static func all(requiredBy stacks: [Stack], catalog: PackCatalog) -> [Pack] {
    var assignments: [String: [(Stack, PackAssignment)]] = [:]
    for stack in stacks {
      for assignment in stack.stackGuard?.assignments ?? [] {
        assignments[assignment.pack.name, default: []].append((stack, assignment))
      }
    }
    return Array(assignments).mapOnAllCores { pack(named: $0.key, $0.value, catalog) }
      .sorted { (-$0.stackCount, $0.name) < (-$1.stackCount, $1.name) }
  }

  private typealias Assignments = [(stack: Stack, assignment: PackAssignment)]

  private static func pack(named name: String, _ assignments: Assignments, _ catalog: PackCatalog) -> Pack {
    let versions = versions(assignments)
    let newest = versions.first?.number
    let newestPublished = catalog.newestPublished(of: name)
    let uses = assignments.map { Use(stack: $0.stack, assignment: $0.assignment) }
    let settings = settings(uses)
    return Pack(
      name: name,
      displayName: assignments.first {
        $0.assignment.pack.version == newest && !$0.assignment.pack.displayName.isEmpty
      }?.assignment.pack.displayName ?? "",
      versions: versions, newestPublished: newestPublished, variants: variants(assignments), uses: uses,
      settings: settings, policies: policies(settings, newest: newestPublished?.policies))
  }

  private static func versions(_ assignments: Assignments) -> [VersionInUse] {
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
  private static func variants(_ assignments: Assignments) -> [ConfigurationVariant] {
    grouped(assignments) { VariantKey($0.assignment.pack) }.map { key, members in
      ConfigurationVariant(
        configuration: key.configuration, environments: key.environments, rules: members[0].assignment.rules,
        stacks: uniqueStacks(members.map(\.stack)))
    }
  }

  private struct SettingKey: Hashable {
    let rules: ObjectIdentifier
    let runsBeforeDeployments: Bool
  }

  private static func settings(_ uses: [Use]) -> [Setting] {
    let decided = decided(uses)
    return grouped(Array(uses.indices)) { position in
      SettingKey(
        rules: ObjectIdentifier(uses[position].assignment.rules),
        runsBeforeDeployments: uses[position].assignment.mode.runsBeforeDeployments)
    }.map { key, positions in
      let all = positions.map(Int32.init)
      let own = decided.map { all.filter($0.contains) } ?? all
      return Setting(
        rules: uses[positions[0]].assignment.rules, runsBeforeDeployments: key.runsBeforeDeployments,
        positions: all,
        decided: ReachedStacks(
          count: own.count, productionCount: own.count { uses[Int($0)].stack.isProduction }))
    }
  }

  /// Of each stack the use that decides; nil where none has two, which would stand side by side.
  private static func decided(_ uses: [Use]) -> Set<Int32>? {
    guard zip(uses, uses.dropFirst()).contains(where: { $0.stack === $1.stack }) else { return nil }
    let before = uses.indices.filter { uses[$0].assignment.mode.runsBeforeDeployments }
    let afterwards = uses.indices.filter { !uses[$0].assignment.mode.runsBeforeDeployments }
    var seen: Set<ObjectIdentifier> = []
    return Set(
      (before + afterwards).filter { seen.insert(ObjectIdentifier(uses[$0].stack)).inserted }.map(Int32.init))
  }

  /// Groups of members with one key, the largest first; of equal ones, the one that comes first.
  private static func grouped<Member, Key: Hashable>(
    _ members: [Member], by key: (Member) -> Key
  ) -> [(key: Key, members: [Member])] {
    var order: [Key: Int] = [:]
    var groups: [(key: Key, members: [Member])] = []
    for member in members {
      let key = key(member)
      if let index = order[key] {
        groups[index].members.append(member)
      } else {
        order[key] = groups.count
        groups.append((key, [member]))
      }
    }
    return groups.enumerated().sorted {
      (-$0.element.members.count, $0.offset) < (-$1.element.members.count, $1.offset)
    }.map(\.element)
  }

  /// Counting a setting once for all its stacks keeps this linear in settings, not in stacks.
  private static func policies(_ settings: [Setting], newest: PolicyPackVersion?) -> [PolicyInUse] {
    var definitions = Dictionary(
      (newest?.policies ?? []).map { ($0.name, Optional($0)) }, uniquingKeysWith: { first, _ in first })
    for rule in settings.flatMap(\.rules.policies) where (definitions[rule.policy] ?? nil) == nil {
      definitions[rule.policy] = .some(rule.definition)
    }
    return definitions.map { policy(named: $0.key, definition: $0.value, in: settings) }
      .sorted { $0.name < $1.name }
  }

  private static func policy(
    named name: String, definition: Policy?, in settings: [Setting]
  ) -> PolicyInUse {
    var preventative = LevelCounts(), audit = LevelCounts(), lacking = 0
    for setting in settings {
      guard let level = setting.rules.level(of: name) else {
        lacking += setting.positions.count
        continue
      }
      if setting.runsBeforeDeployments {
        preventative.count(level.level, times: setting.positions.count)
      } else {
        audit.count(level.level, times: setting.positions.count)
      }
    }
    return PolicyInUse(
      name: name, definition: definition, preventative: preventative, audit: audit, lacking: lacking)
  }

  /// - Parameter stacks: in order.
  private static func uniqueStacks(_ stacks: [Stack]) -> [Stack] {
    stacks.indices.filter { $0 == 0 || stacks[$0] !== stacks[$0 - 1] }.map { stacks[$0] }
  }
}
