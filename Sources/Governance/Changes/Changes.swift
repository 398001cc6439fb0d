package import PolicyData

package import struct Foundation.Date

/// What changed between two nights. Pure and total; labels and our own rules are not the service's state, so
/// that a change of site.json alone is none.
package struct Changes: Sendable {
  /// When the two nights ended.
  package let from: Date
  package let to: Date
  /// Weakened, strengthened, neutral; within, most stacks first.
  package let groups: [ChangeGroup]
  private let byStack: [StackReference: [Int]]

  /// - Parameter remembered: the night before with all stacks as they were last seen, however long ago: what a stack
  ///   that is observed again is compared with.
  package init(from before: Site, to after: Site, remembered: Site? = nil) {
    from = before.finished
    to = after.finished
    var found = ChangeCollection()
    let appeared = Self.compareStacks(
      before.stacks(unlike: after), after.stacks(unlike: before), remembered?.stacks(unlike: after) ?? [],
      into: &found)
    Self.compareRequirements(before.requirements, after.requirements, appeared, into: &found)
    groups = found.groups
    byStack = groups.enumerated().reduce(into: [:]) { byStack, group in
      for stack in group.element.stacks { byStack[stack, default: []].append(group.offset) }
    }
  }

  package var isEmpty: Bool { groups.isEmpty }

  /// Those of one stack, in the order of ``groups``.
  package func changes(of stack: StackReference) -> [Change] {
    (byStack[stack] ?? []).map { groups[$0].change }
  }

  /// The stacks with changes, sorted.
  package var stacks: [StackReference] { byStack.keys.sorted() }
}

extension Site {
  /// Those that are gone among them, sorted; without organizations that the other one has as they are.
  fileprivate func stacks(unlike other: Site) -> [Stack] {
    let shared = Set(other.organizations.map(ObjectIdentifier.init))
    return organizations.filter { !shared.contains(ObjectIdentifier($0)) }
      .flatMap { $0.stacks + $0.removed }.sorted { $0.reference < $1.reference }
  }
}

extension Changes {
  /// One walk over both sorted lists. Returns the stacks that are new.
  private static func compareStacks(
    _ before: [Stack], _ after: [Stack], _ remembered: [Stack], into found: inout ChangeCollection
  ) -> Set<StackReference> {
    let remembered = Dictionary(remembered.map { ($0.reference, $0) }) { first, _ in first }
    var memo = RulesMemo()
    var appeared: Set<StackReference> = []
    forEachPair(before, after) { old, new in
      guard let reference = (new ?? old)?.reference else { return }
      for change in StackSighting(old).changes(to: StackSighting(new), memo: &memo) {
        if case .stackAppeared = change { appeared.insert(reference) }
        found.add(change, of: reference)
        guard case .knownAgain = change, let last = remembered[reference] else { continue }
        for change in StackSighting(last).changes(to: StackSighting(new), memo: &memo) {
          found.add(change, of: reference)
        }
      }
    }
    return appeared
  }

  private static func forEachPair(_ before: [Stack], _ after: [Stack], do body: (Stack?, Stack?) -> Void) {
    var (old, new) = (before[...], after[...])
    while let first = old.first ?? new.first {
      let next = new.first ?? first
      if old.isEmpty || next.reference < first.reference {
        body(nil, new.popFirst())
      } else if new.isEmpty || first.reference < next.reference {
        body(old.popFirst(), nil)
      } else {
        body(old.popFirst(), new.popFirst())
      }
    }
  }

  private static func compareRequirements(
    _ before: [RequirementResult], _ after: [RequirementResult], _ appeared: Set<StackReference>,
    into found: inout ChangeCollection
  ) {
    let known = Dictionary(before.map { ($0.requirement, $0) }) { first, _ in first }
    // A requirement that is written twice is one.
    for (requirement, result) in Dictionary(after.map { ($0.requirement, $0) }, uniquingKeysWith: { $1 }) {
      guard let old = known[requirement] else { continue }
      let comparison = RequirementComparison(before: old, after: result, appeared: appeared)
      for (stack, change) in comparison.changes { found.add(change, of: stack) }
    }
  }
}
