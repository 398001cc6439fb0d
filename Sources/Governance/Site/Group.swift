package import PolicyData

/// A policy group in an organization, seen through the stacks that belong to it.
package struct Group: Sendable {
  package let summary: PolicyGroupSummary
  /// Those of our stacks that belong to it, sorted.
  package let members: [Stack]
  /// Packs that every member shown here must pass. Which group brings a pack, the stacks' own answers do not tell.
  package let commonPacks: [RequiredPolicyPack]

  package var name: String { summary.name }

  static func all(of stacks: [Stack]) -> [Group] {
    var members: [String: [Stack]] = [:]
    var summaries: [String: PolicyGroupSummary] = [:]
    for stack in stacks {
      for group in stack.stackGuard?.groups ?? [] {
        members[group.name, default: []].append(stack)
        // Asked at different moments, a group may differ between stacks: the first one stands.
        if summaries[group.name] == nil { summaries[group.name] = group }
      }
    }
    return summaries.values.map { Group(summary: $0, members: members[$0.name] ?? []) }
      .sorted { $0.name < $1.name }
  }

  private init(summary: PolicyGroupSummary, members: [Stack]) {
    self.summary = summary
    self.members = members
    let audits = summary.mode == .audit
    var common: [RequiredPolicyPack]?
    for member in members {
      let packs = (member.stackGuard?.assignments ?? [])
        .filter { audits ? !$0.mode.runsBeforeDeployments || $0.isAlsoAudited : $0.mode != .audit }
        .map(\.pack)
      common = common?.filter(packs.contains) ?? packs
    }
    commonPacks = common ?? []
  }
}
