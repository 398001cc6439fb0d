import PolicyData

package import struct Foundation.Date

/// The night in which a state was first seen, with no other seen after it.
package struct Since: Hashable, Sendable {
  package let night: Date
  /// It may hold for longer: the oldest night that is kept had it, or nobody could look the night before.
  package let isAtLeast: Bool

  package init(night: Date, isAtLeast: Bool) {
    self.night = night
    self.isAtLeast = isAtLeast
  }
}

/// Since when the parts of a stack's last known state hold.
package struct StackSince: Hashable, Sendable {
  package let state: GuardState
  package let protection: Since
  /// As ``GuardState/groups`` and ``GuardState/packs``, in that order.
  let groups: [Since]
  let packs: [Since]

  /// Nil where the stack is not in the group.
  package func membership(in group: String) -> Since? {
    state.groups.firstIndex(of: group).map { groups[$0] }
  }

  /// The pack's version in this mode; nil where the stack need not pass it in this mode.
  package func pack(_ name: String, _ mode: PackFacts.Mode) -> Since? {
    state.packs.firstIndex { $0.name == name && $0.mode == mode }.map { packs[$0] }
  }

  /// The pack of an assignment, in the version that it has.
  package func pack(of assignment: PackAssignment) -> Since? {
    assignment.modes.first.flatMap { pack(assignment.pack.name, $0) }
  }
}

extension StackSince {
  /// A state without a past.
  init(_ state: GuardState, _ since: RepeatedSince) {
    self.init(
      state: state, protection: since.since, groups: since.times(state.groups.count),
      packs: since.times(state.packs.count))
  }

  /// What is as before keeps its night.
  func followed(by next: GuardState, _ since: Since) -> StackSince {
    if next == state { return self }
    let groups = Dictionary(zip(state.groups, self.groups)) { first, _ in first }
    let packs = Dictionary(zip(state.packs.map(\.place), zip(state.packs, self.packs))) { first, _ in first }
    return StackSince(
      state: next, protection: next.protection == state.protection ? protection : since,
      groups: next.groups.map { groups[$0] ?? since },
      packs: next.packs.map { pack in
        packs[pack.place].flatMap { $0.0.isSame(as: pack) ? $0.1 : nil } ?? since
      })
  }
}
