package import PolicyData

/// Where a policy runs in one way: at one level, for one reason, with one set of parameters.
package struct PolicyVariant: Sendable {
  package let level: EffectiveLevel
  package let runsBeforeDeployments: Bool
  package let parameters: [JSONValue.Member]
  /// A stack that must pass the pack twice can be in two variants.
  package let stacks: SettingStacks

  /// Whether a violation stops a deployment of these stacks.
  package var stops: Bool { runsBeforeDeployments && level.stops }

  /// Whether a violation would stop one if the policy were mandatory, and does not today. All stacks of such variants are
  /// those that ``PolicyReach/newlyStopped`` counts: no stack must pass a pack twice before a deployment.
  package var wouldNewlyStop: Bool { runsBeforeDeployments && !level.stops && level.level != nil }
}

extension Pack {
  /// What can stop a deployment first, then the most used.
  package func variants(of policy: String) -> [PolicyVariant] {
    struct Key: Hashable {
      let level: EffectiveLevel
      let runsBeforeDeployments: Bool
      let parameters: [JSONValue.Member]
    }
    var stacks: [Key: SettingStacks] = [:]
    for setting in settings {
      guard let level = setting.rules.level(of: policy) else { continue }
      let key = Key(
        level: level, runsBeforeDeployments: setting.runsBeforeDeployments,
        parameters: setting.rules.rule(of: policy)?.parameters ?? [])
      stacks[key, default: SettingStacks(of: self)].add(setting.positions)
    }
    let variants = stacks.map { key, stacks in
      PolicyVariant(
        level: key.level, runsBeforeDeployments: key.runsBeforeDeployments, parameters: key.parameters,
        stacks: stacks)
    }
    if variants.count < 2 { return variants }
    return variants.map { ($0.order, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

extension PolicyVariant {
  private struct Order: Comparable {
    let rank: Int
    let stacks: Int
    let first: String
    let parameters: [JSONValue.Member]

    static func < (left: Order, right: Order) -> Bool {
      let (one, other) = ((left.rank, left.stacks, left.first), (right.rank, right.stacks, right.first))
      return one != other ? one < other : left.text < right.text
    }

    /// Seldom asked for: where no stack tells two apart.
    private var text: String {
      parameters.map { "\($0.key)=\($0.value.compactText)" }.joined(separator: ",")
    }
  }

  fileprivate var order: some Comparable {
    Order(
      rank: level.rank * 2 + (runsBeforeDeployments ? 0 : 1), stacks: -stacks.count,
      first: stacks.first?.reference.description ?? "", parameters: parameters)
  }
}
