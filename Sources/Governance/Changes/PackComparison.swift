import PolicyData

/// What changed in the packs of one stack.
struct PackComparison {
  private(set) var changes: [Change] = []

  init(from before: [PackAssignment], to after: [PackAssignment], memo: inout RulesMemo) {
    if Self.isSame(before, after, memo: &memo) { return }
    let old = Dictionary(grouping: PackPlacement.all(of: before), by: \.assignment.pack.name)
    let new = Dictionary(grouping: PackPlacement.all(of: after), by: \.assignment.pack.name)
    for name in Set(old.keys).union(new.keys).sorted() {
      compare(old[name] ?? [], new[name] ?? [], memo: &memo)
    }
  }

  /// The common case, without any copy.
  private static func isSame(
    _ before: [PackAssignment], _ after: [PackAssignment], memo: inout RulesMemo
  ) -> Bool {
    guard before.count == after.count else { return false }
    for (old, new) in zip(before, after) {
      guard old.pack.name == new.pack.name, old.mode == new.mode, old.isAlsoAudited == new.isAlsoAudited,
        FoundVersion(old.pack).isSame(as: FoundVersion(new.pack)),
        memo.changes(from: old, to: new).isEmpty
      else { return false }
    }
    return true
  }

  /// - Parameters: the placements of one pack. Of two in one mode, which no service should tell, the first
  /// counts.
  private mutating func compare(_ old: [PackPlacement], _ new: [PackPlacement], memo: inout RulesMemo) {
    var gone = old, come: [PackPlacement] = []
    for placement in new {
      if let index = gone.firstIndex(where: { $0.mode == placement.mode }) {
        compare(gone[index], placement, memo: &memo)
        gone.removeAll { $0.mode == placement.mode }
      } else if !old.contains(where: { $0.mode == placement.mode }) {
        come.append(placement)
      }
    }
    replace(gone, by: come, memo: &memo)
  }

  private mutating func replace(
    _ gone: [PackPlacement], by come: [PackPlacement], memo: inout RulesMemo
  ) {
    for (old, new) in zip(gone, come) {
      changes.append(.packMoved(pack: new.assignment.pack.name, from: old.mode, to: new.mode))
      compare(old, new, memo: &memo)
    }
    // A pack in a mode that the service does not tell may have run in both all along.
    let isUnclear = (gone + come).contains { $0.mode == .unclear } && !gone.isEmpty && !come.isEmpty
    if isUnclear { return }
    changes += gone.dropFirst(come.count).map { .packDropped($0.pack, $0.mode) }
    changes += come.dropFirst(gone.count).map { .packRequired($0.pack, $0.mode) }
  }

  private mutating func compare(_ old: PackPlacement, _ new: PackPlacement, memo: inout RulesMemo) {
    let rules = memo.changes(from: old.assignment, to: new.assignment).map { change in
      Change(change, of: new.assignment.pack.name, mode: new.mode, previousMode: old.mode)
    }
    let version = VersionChange(pack: new.pack.pack, from: old.pack.version, to: new.pack.version)
    if !version.from.isSame(as: version.to) {
      changes.append(.versionChanged(version, new.mode, effect: Direction(of: rules.map(\.direction))))
    }
    changes += rules
  }
}

extension Change {
  fileprivate init(
    _ change: RuleChange, of pack: String, mode: PackFacts.Mode, previousMode: PackFacts.Mode
  ) {
    func place(_ policy: String?) -> PolicyPlace {
      PolicyPlace(pack: pack, policy: policy, mode: mode, previousMode: previousMode)
    }
    switch change {
    case .level(let policy, let from, let to) where to.level == .disabled:
      self = .policyDisabled(place(policy), from: from)
    case .level(let policy, let from, let to) where from.level == .disabled:
      self = .policyEnabled(place(policy), to: to)
    case .level(let policy, let from, let to): self = .levelChanged(place(policy), from: from, to: to)
    case .added(let policy, let level): self = .policyAdded(place(policy), level)
    case .removed(let policy, let level): self = .policyRemoved(place(policy), level)
    case .parameters(let policy, let names): self = .parametersChanged(place(policy), names: names)
    }
  }
}
