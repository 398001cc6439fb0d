package import PolicyData

/// An organization with all that was observed in it.
package final class Organization: Sendable {
  package let name: String
  /// Sorted by project and stack.
  package let stacks: [Stack]
  /// Those that were there until lately, sorted. They count in no figure.
  package let removed: [Stack]
  /// Packs that at least one stack must pass, the most required first.
  package let packs: [Pack]
  /// By name.
  package let groups: [Group]
  package let coverage: Coverage
  /// What the organization's own endpoints told; nil where they were not asked.
  package let told: OrganizationPolicies?
  private let packIndexes: [String: Int]

  init(
    name: String, stacks: [Stack], removed: [Stack] = [], told: OrganizationPolicies?, catalog: PackCatalog
  ) {
    self.name = name
    self.stacks = stacks
    self.removed = removed
    self.told = told
    let packs = Pack.all(requiredBy: stacks, catalog: catalog)
    self.packs = packs
    packIndexes = Dictionary(packs.enumerated().map { ($1.name, $0) }) { first, _ in first }
    groups = Group.all(of: stacks, told: told?.groups.value ?? [])
    coverage = Coverage(of: stacks, packs: packs)
  }

  /// One that is gone lately, too.
  package func stack(_ reference: StackReference) -> Stack? {
    Self.find(reference, in: stacks) ?? Self.find(reference, in: removed)
  }

  /// A dictionary of 100,000 stacks takes 15 MB.
  private static func find(_ reference: StackReference, in stacks: [Stack]) -> Stack? {
    var (low, high) = (0, stacks.count)
    while low < high {
      let middle = (low + high) / 2
      if stacks[middle].reference < reference { low = middle + 1 } else { high = middle }
    }
    return low < stacks.count && stacks[low].reference == reference ? stacks[low] : nil
  }

  package func pack(named name: String) -> Pack? { packIndexes[name].map { packs[$0] } }
}
