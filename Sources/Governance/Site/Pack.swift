package import PolicyData

/// A policy pack in an organization: who must pass it, in which version, with which configuration.
package struct Pack: Sendable {
  package let name: String
  /// As the newest version in use calls it; empty where it has no other name.
  package let displayName: String
  /// Newest first.
  package let versions: [VersionInUse]
  /// The most used first.
  package let variants: [ConfigurationVariant]
  /// Sorted by stack.
  package let requirements: [Requirement]
  /// Every policy that some configuration names, with the levels in force.
  package let policies: [PolicyInUse]

  /// One stack that must pass this pack.
  package struct Requirement: Sendable {
    package let stack: Stack
    package let assignment: PackAssignment
    /// The index of its configuration in ``Pack/variants``.
    package let variant: Int
  }

  package struct VersionInUse: Sendable {
    package let number: Int?
    package let text: String
    package let stacks: [Stack]
    package let isNewestInUse: Bool
  }

  package struct ConfigurationVariant: Sendable {
    package let configuration: PolicyPackConfiguration
    package let environments: [String]
    package let rules: PackRules
    package let stacks: [Stack]
  }

  /// A policy over all stacks that must pass the pack.
  package struct PolicyInUse: Sendable {
    package let name: String
    /// On stacks where the pack runs before deployments.
    package let preventative: LevelCounts
    /// On stacks where it only watches.
    package let audit: LevelCounts
  }
}

extension Pack {
  /// Newest follows the running number: tags may be empty or no semantic versions.
  package var newestInUse: VersionInUse? { versions.first(where: \.isNewestInUse) }

  /// Whether a stack runs an older version than another stack of the organization.
  package func isOld(_ pack: RequiredPolicyPack) -> Bool {
    guard let newest = newestInUse?.number, let version = pack.version else { return false }
    return version < newest
  }
}
