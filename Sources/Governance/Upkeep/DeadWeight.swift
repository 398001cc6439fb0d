package import PolicyData

/// What an organization maintains and nothing uses.
package struct DeadWeight: Sendable {
  /// Packs that the organization may use and none of our stacks must pass, by name; nil where the list could not be
  /// read. The service does not tell an organization's own packs from those that Pulumi publishes.
  package let unusedPacks: [PolicyPackListing]?
  /// Groups without members, by name; nil where the organization's groups could not be read.
  package let emptyGroups: [Group]?
  /// Policies that are disabled wherever their pack runs.
  package let disabledPolicies: [PackPolicy]
  /// Names in configurations that are no policy of the pack's version.
  package let idleEntries: [IdleEntry]

  package struct PackPolicy: Sendable {
    package let pack: Pack
    package let policy: Pack.PolicyInUse
  }

  package struct IdleEntry: Sendable {
    package let pack: Pack
    package let entry: String
    /// Of stacks with such a configuration.
    package let stacks: Int
  }
}

extension Organization {
  package var deadWeight: DeadWeight {
    let packs = packs.sorted { $0.name < $1.name }
    return DeadWeight(
      unusedPacks: told?.packs.value.map { $0.filter { pack(named: $0.name) == nil } },
      emptyGroups: told?.groups.value.map { _ in groups.filter(\.isEmpty) },
      disabledPolicies: packs.flatMap { pack in
        pack.policies.filter(\.isDisabledEverywhere).map { DeadWeight.PackPolicy(pack: pack, policy: $0) }
      },
      idleEntries: packs.flatMap(\.idleEntries))
  }
}

extension Pack.PolicyInUse {
  /// It runs nowhere, although its pack does.
  package var isDisabledEverywhere: Bool {
    let levels = [preventative, audit]
    return levels.contains { $0.disabled > 0 } && levels.allSatisfy { $0.total == $0.disabled }
  }
}

extension Pack {
  fileprivate var idleEntries: [DeadWeight.IdleEntry] {
    var stacks: [String: Set<ObjectIdentifier>] = [:]
    for setting in settings {
      for entry in setting.rules.idleEntries {
        stacks[entry, default: []].formUnion(
          setting.positions.map { ObjectIdentifier(uses[Int($0)].stack) })
      }
    }
    return stacks.sorted { $0.key < $1.key }
      .map { DeadWeight.IdleEntry(pack: self, entry: $0.key, stacks: $0.value.count) }
  }
}
