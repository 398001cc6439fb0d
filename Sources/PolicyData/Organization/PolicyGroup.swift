/// A policy group with its members and packs (`PolicyGroup`), as its organization sees it.
package struct PolicyGroup: Hashable, Sendable {
  package let summary: PolicyGroupSummary
  package let members: [Member]
  package let appliedPacks: [RequiredPolicyPack]

  /// A member stack. The answer has no organization: it is the group's.
  package struct Member: Hashable, Sendable {
    package let project: String
    package let stack: String

    package init(project: String, stack: String) {
      self.project = project
      self.stack = stack
    }
  }

  package init(summary: PolicyGroupSummary, members: [Member], appliedPacks: [RequiredPolicyPack]) {
    self.summary = summary
    self.members = members
    self.appliedPacks = appliedPacks
  }
}

extension PolicyGroup {
  package init?(_ json: JSONValue, pool: inout PackPool) {
    guard let summary = PolicyGroupSummary(json) else { return nil }
    self.init(
      summary: summary,
      members: (json["stacks"]?.array ?? []).compactMap { member in
        guard let stack = member["name"]?.string, let project = member["routingProject"]?.string else {
          return nil
        }
        return Member(project: project, stack: stack)
      },
      appliedPacks: (json["appliedPolicyPacks"]?.array ?? []).compactMap { pool.pack($0) })
  }
}
