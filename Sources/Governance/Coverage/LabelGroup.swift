import PolicyData

/// The stacks that share a label: an environment, or an owner.
package struct LabelGroup: Sendable {
  package let kind: Kind
  /// Nil for stacks without such a label.
  package let value: String?
  /// Sorted.
  package let stacks: [Stack]
  package let coverage: Coverage

  package enum Kind: String, Sendable, CaseIterable { case environment, owner }
}

extension Site {
  /// By value, stacks without a label last; none where no stack has a label of this kind.
  package func stacks(by kind: LabelGroup.Kind) -> [LabelGroup] {
    let groups = Dictionary(grouping: stacks) { $0.labels.value(of: kind) }
    guard groups.keys.contains(where: { $0 != nil }) else { return [] }
    let packs = Dictionary(organizations.map { ($0.name, $0.packs) }) { first, _ in first }
    return groups.map { value, stacks in
      let coverages = Dictionary(grouping: stacks, by: \.reference.organization)
        .map { Coverage(of: $0.value, packs: packs[$0.key] ?? []) }
      return LabelGroup(kind: kind, value: value, stacks: stacks, coverage: Coverage(sum: coverages))
    }.sorted { left, right in
      guard let first = left.value else { return false }
      return right.value.map { first < $0 } ?? true
    }
  }
}

extension StackLabels {
  package func value(of kind: LabelGroup.Kind) -> String? {
    switch kind {
    case .environment: environment
    case .owner: owner
    }
  }
}
