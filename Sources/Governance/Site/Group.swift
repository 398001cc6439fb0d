package import PolicyData

/// A policy group in an organization.
package struct Group: Sendable {
  package let summary: PolicyGroupSummary
  /// Those of our stacks that belong to it, sorted.
  package let members: [Stack]
  /// What the group itself says; nil where the organization's groups could not be read.
  package let details: PolicyGroup?
  /// The packs it applies, by name. Without ``details`` those that every member shown here must pass: which group
  /// brings a pack, the stacks' own answers do not tell.
  package let packs: [RequiredPolicyPack]

  package var name: String { summary.name }

  /// It guards nothing: neither a stack, shown here or not, nor a cloud account belongs to it.
  package var isEmpty: Bool {
    guard let details, members.isEmpty else { return false }
    return details.members.isEmpty && (summary.stackCount ?? 0) == 0 && (summary.accountCount ?? 0) == 0
  }

  static func all(of stacks: [Stack], told: [PolicyGroup]) -> [Group] {
    var members: [String: [Stack]] = [:]
    let details = Dictionary(told.map { ($0.summary.name, $0) }) { first, _ in first }
    var summaries = details.mapValues(\.summary)
    for stack in stacks {
      for group in stack.stackGuard?.groups ?? [] {
        members[group.name, default: []].append(stack)
        // A stack's answer has the counts that a group's own leaves out. Asked at different moments, a group may
        // differ between stacks: the first one stands.
        if members[group.name]?.count == 1 { summaries[group.name] = group }
      }
    }
    return summaries.values
      .map { Group(summary: $0, members: members[$0.name] ?? [], details: details[$0.name]) }
      .sorted { $0.name < $1.name }
  }

  private init(summary: PolicyGroupSummary, members: [Stack], details: PolicyGroup?) {
    self.summary = summary
    self.members = members
    self.details = details
    packs =
      details.map { $0.appliedPacks.sorted { $0.name < $1.name } }
      ?? Self.commonPacks(of: members, audits: summary.mode == .audit)
  }

  private static func commonPacks(of members: [Stack], audits: Bool) -> [RequiredPolicyPack] {
    var common: [RequiredPolicyPack]?
    for member in members {
      let packs = (member.stackGuard?.assignments ?? [])
        .filter { audits ? !$0.mode.runsBeforeDeployments || $0.isAlsoAudited : $0.mode != .audit }
        .map(\.pack)
      common = common?.filter(packs.contains) ?? packs
    }
    return common ?? []
  }
}

extension Group {
  /// Whether it is known which packs this group itself applies.
  package var isRead: Bool { details != nil }

  /// What a pack of this group means, as some member runs it; nil where none does.
  package func rules(of pack: RequiredPolicyPack) -> PackRules? {
    for member in members {
      let found = member.stackGuard?.assignments.first {
        $0.pack.configuration == pack.configuration
          && $0.pack.name == pack.name && $0.pack.version == pack.version
      }
      if let found { return found.rules }
    }
    return nil
  }

  /// Members where the pack is in force as this group asks for it.
  package func stacksInForce(of pack: RequiredPolicyPack) -> Int {
    members.count { source(of: pack, on: $0)?.isInForce == true }
  }

  /// Members where another group's version or configuration is in force.
  package func stacksOverruled(of pack: RequiredPolicyPack) -> Int {
    members.count { source(of: pack, on: $0)?.isInForce == false }
  }

  private func source(of pack: RequiredPolicyPack, on member: Stack) -> Attribution.Source? {
    let sources = (member.stackGuard?.assignments ?? []).flatMap { $0.attribution?.sources ?? [] }
    return sources.first { $0.group == name && $0.pack.name == pack.name }
  }
}

extension Group {
  /// Of all its stacks, shown here or not; nil where neither answer tells.
  package var stackCount: Int? { summary.stackCount ?? details?.members.count }
}
