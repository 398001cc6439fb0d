import PolicyData

/// What changed between two states of one stack that are both known.
struct GuardComparison {
  private(set) var changes: [Change]

  init(from before: StackGuard, to after: StackGuard, memo: inout RulesMemo) {
    changes = PackComparison(from: before.assignments, to: after.assignments, memo: &memo).changes
    let direction = Direction(of: changes.map(\.direction))
    let groups = Self.groupChanges(from: before, to: after, packChanges: changes)
    let isWeaker = direction == .weakened
    let isStronger = changes.contains { $0.direction == .strengthened }
    changes =
      Self.protectionChange(before.protection, after.protection, isWeaker, isStronger) + groups + changes
  }

  /// Only with a change that explains it: protection can also come and go with what a token may read.
  private static func protectionChange(
    _ before: Protection, _ after: Protection, _ isWeaker: Bool, _ isStronger: Bool
  ) -> [Change] {
    switch (before.isProtected, after.isProtected) {
    case (true, false): isWeaker ? [.protectionLost(to: after)] : []
    case (false, true): isStronger ? [.protectionGained(from: before)] : []
    default: []
    }
  }

  private static func groupChanges(
    from before: StackGuard, to after: StackGuard, packChanges: [Change]
  ) -> [Change] {
    guard !before.groups.elementsEqual(after.groups, by: { $0.name == $1.name }) else { return [] }
    let old = Set(before.groups.map(\.name)), new = Set(after.groups.map(\.name))
    return after.groups.filter { !old.contains($0.name) }.map { group in
      .groupJoined(group.name, mode: group.mode, effect: after.effect(of: group, among: packChanges))
    }
      + before.groups.filter { !new.contains($0.name) }.map { group in
        .groupLeft(group.name, mode: group.mode, effect: before.effect(of: group, among: packChanges))
      }
  }
}

extension StackGuard {
  /// What changed in the packs that a group brings. An own change of a pack in the same night counts, too:
  /// nothing tells the two apart.
  fileprivate func effect(of group: PolicyGroupSummary, among changes: [Change]) -> Direction {
    let packs = Set(assignments.filter { $0.canComeFrom(group) }.map(\.pack.name))
    return Direction(of: changes.filter { $0.pack.map(packs.contains) ?? false }.map(\.direction))
  }
}

extension PackAssignment {
  fileprivate func canComeFrom(_ group: PolicyGroupSummary) -> Bool {
    if group.mode == .audit, isAlsoAudited { return true }
    if let attribution { return attribution.sources.contains { $0.group == group.name } }
    return group.mode == .audit ? !mode.runsBeforeDeployments : mode != .audit
  }
}
