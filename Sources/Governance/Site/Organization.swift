import PolicyData

/// An organization with all that was observed in it.
package struct Organization: Sendable {
  package let name: String
  /// Sorted by project and stack.
  package let stacks: [Stack]
  /// Packs that at least one stack must pass, the most required first.
  package let packs: [Pack]
  /// Groups that at least one stack belongs to, by name.
  package let groups: [Group]
  package let coverage: Coverage

  init(name: String, stacks: [Stack]) {
    self.name = name
    self.stacks = stacks
    packs = Pack.all(requiredBy: stacks)
    groups = Group.all(of: stacks)
    coverage = Coverage(of: stacks, packs: packs)
  }

  package func pack(named name: String) -> Pack? { packs.first { $0.name == name } }
}
