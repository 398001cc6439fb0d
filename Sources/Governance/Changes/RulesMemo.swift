/// Remembers what differs between two settings of a pack: thousands of stacks share a few dozen settings, so
/// that a stack that did not change costs a look-up a pack, and no walk over policies.
struct RulesMemo {
  private var known: [Key: [RuleChange]] = [:]

  /// Rules live as long as their sites, so that their addresses identify them. One object may serve several
  /// packs without a known list of policies, which differ in their versions.
  private struct Key: Hashable {
    let before: ObjectIdentifier
    let after: ObjectIdentifier
    let isSameVersion: Bool
  }

  mutating func changes(from before: PackAssignment, to after: PackAssignment) -> [RuleChange] {
    let comparison = RulesComparison(from: before, to: after)
    let key = Key(
      before: ObjectIdentifier(before.rules), after: ObjectIdentifier(after.rules),
      isSameVersion: comparison.isSameVersion)
    if let found = known[key] { return found }
    let changes = comparison.changes
    known[key] = changes
    return changes
  }
}
