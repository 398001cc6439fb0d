import Governance
import PolicyData
import Templates

extension Pages {
  /// Since when the stack, its groups and its packs are as they are.
  func sinceValues(_ stack: Stack) -> Members {
    guard let stackGuard = stack.stackGuard, let since = edition.history.sinces.of(stack) else {
      return ["since": .absent, "isStanding": false, "standing": .list([])]
    }
    let standing = standing(stackGuard.assignments, since)
    let state = ProtectionText.state(of: stack).capitalizingFirst
    return [
      "since": .text("\(state) since \(SinceText.long(since.protection))."),
      "isStanding": .flag(!standing.isEmpty), "standing": .list(standing),
    ]
  }

  /// A line a night, the latest first: a stack can have 200 packs, and few nights brought them.
  private func standing(_ assignments: [PackAssignment], _ since: StackSince) -> [Value] {
    let packs = assignments.compactMap { assignment in since.pack(of: assignment).map { ($0, assignment) } }
    return Dictionary(grouping: packs, by: \.0).sorted { $0.key.night > $1.key.night }.map { since, packs in
      [
        "date": .text(SinceText.short(since)),
        "packs": .list(
          packs.map { _, assignment in
            [
              "anchor": .text(PackView.anchor(of: assignment).description),
              "name": .text(assignment.pack.name), "version": .text(assignment.versionText),
            ]
          }),
      ]
    }
  }

  /// Since when the stack has been in the group.
  func sinceValue(_ stack: Stack, in group: String) -> Value {
    .optional(
      edition.history.sinces.of(stack)?.membership(in: group).map(SinceText.short))
  }

  /// Since when some stack has required this version of the pack, of those that require it now.
  func sinceValue(_ version: Pack.VersionInUse, of pack: Pack) -> Value {
    var first: Since?
    for stack in version.stacks {
      guard let since = edition.history.sinces.of(stack), let assignments = stack.stackGuard?.assignments
      else {
        continue
      }
      for assignment in assignments
      where assignment.pack.version == version.number && assignment.pack.name == pack.name {
        guard let found = since.pack(of: assignment) else { continue }
        if first.map({ found.night < $0.night }) ?? true { first = found }
      }
    }
    return .optional(first.map(SinceText.short))
  }
}
