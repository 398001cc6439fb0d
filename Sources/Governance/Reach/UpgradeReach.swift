import PolicyData

/// What would stop deployments, were every stack behind moved to a pack's newest version with today's configuration.
package struct UpgradeReach: Sendable {
  package let newest: PublishedVersion
  /// Stacks that the pack guards before deployments, in an older version; sorted.
  package let behind: Int
  /// Those with policies that would newly stop them, sorted.
  package let hits: [Hit]

  package struct Hit: Sendable {
    package let stack: Stack
    package let from: String
    /// Sorted.
    package let policies: [String]
  }
}

extension Pack {
  /// Nil where nobody is behind, or where the newest version's policies are not known.
  package var upgradeReach: UpgradeReach? {
    guard let newest = newestPublished, let policies = newest.policies else { return nil }
    let behind = uses.filter { use in
      use.assignment.mode.runsBeforeDeployments && (use.assignment.pack.version ?? .max) < newest.number
    }
    guard !behind.isEmpty else { return nil }
    var upgrades: [ObjectIdentifier: [String]] = [:]
    let hits = behind.compactMap { use -> UpgradeReach.Hit? in
      let rules = use.assignment.rules
      let found =
        upgrades[ObjectIdentifier(rules)]
        ?? rules.newlyStopping(in: policies, configuration: use.assignment.pack.configuration)
      upgrades[ObjectIdentifier(rules)] = found
      return found.isEmpty
        ? nil : UpgradeReach.Hit(stack: use.stack, from: use.assignment.versionText, policies: found)
    }
    return UpgradeReach(newest: newest, behind: behind.count, hits: hits)
  }
}

extension PackRules {
  /// What a version stops with a configuration, and these rules do not.
  fileprivate func newlyStopping(
    in version: PolicyPackVersion, configuration: PolicyPackConfiguration
  ) -> [String] {
    PackRules(configuration, version: version).stopping.map(\.policy)
      .filter { level(of: $0)?.stops != true }.sorted()
  }
}
