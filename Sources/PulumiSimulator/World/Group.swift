package import PolicyData

extension World {
  /// A policy group: which stacks must pass which packs.
  package struct Group: Sendable {
    package typealias Member = PolicyGroup.Member

    package var name: String
    package var isOrganizationDefault: Bool
    /// Nil leaves the member out of every answer, as old servers do.
    package var mode: PolicyGroupMode?
    /// `stacks` or `accounts`; nil as for the mode.
    package var entityType: String?
    package var members: [Member]
    package var accounts: [String]
    package var packs: [AppliedPack]
    /// When the group was last changed. Only the order counts: the larger, the later.
    package var lastModified: Int

    package init(
      _ name: String, _ mode: PolicyGroupMode? = .preventative, isOrganizationDefault: Bool = false,
      entityType: String? = "stacks", members: [Member] = [], accounts: [String] = [],
      packs: [AppliedPack] = [],
      lastModified: Int = 0
    ) {
      self.name = name
      self.mode = mode
      self.isOrganizationDefault = isOrganizationDefault
      self.entityType = entityType
      self.members = members
      self.accounts = accounts
      self.packs = packs
      self.lastModified = lastModified
    }
  }

  /// A pack as a group applies it: always one version, by its running number.
  package struct AppliedPack: Sendable {
    package var name: String
    package var version: Int
    /// Nil where the group sets nothing: the pack's own defaults hold.
    package var configuration: JSONValue?
    package var environments: [String]

    package init(
      _ name: String, version: Int, _ configuration: JSONValue? = nil, environments: [String] = []
    ) {
      self.name = name
      self.version = version
      self.configuration = configuration
      self.environments = environments
    }
  }
}
