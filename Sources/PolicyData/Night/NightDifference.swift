/// Of what a night says something else than an earlier one.
package struct NightDifference: Hashable, Sendable {
  /// Stacks of which something else was observed or listed, and those that came or went.
  package let stacks: Set<StackReference>
  /// Organizations that told something else of themselves: their packs, groups or scores.
  package let organizations: Set<String>

  package init(stacks: Set<StackReference> = [], organizations: Set<String> = []) {
    self.stacks = stacks
    self.organizations = organizations
  }

  package var isEmpty: Bool { stacks.isEmpty && organizations.isEmpty }

  /// All organizations in which anything is different.
  package var touchedOrganizations: Set<String> { organizations.union(stacks.map(\.organization)) }
}
