package import PolicyData

/// A change with all stacks of an organization that it happened to: "pci-dss-aws 1.3.0 to 1.4.0 on 12
/// stacks".
package struct ChangeGroup: Hashable, Sendable {
  /// Packs and policy groups of one name in two organizations are different ones.
  package let organization: String
  package let change: Change
  /// Sorted, never empty.
  package let stacks: [StackReference]

  package init(organization: String, change: Change, stacks: [StackReference]) {
    self.organization = organization
    self.change = change
    self.stacks = stacks
  }

  package var direction: Direction { change.direction }

  /// The identity in feeds; unique in its night.
  package var id: String { "\(organization.escaped)/\(change.id)" }
}

extension [ChangeGroup] {
  /// Weakened, strengthened, neutral; within, most stacks first, then by name.
  var inReadingOrder: [ChangeGroup] {
    map { (order: ReadingOrder($0), group: $0) }.sorted { $0.order < $1.order }.map(\.group)
  }
}

private struct ReadingOrder: Comparable {
  let direction: Direction
  let stacks: Int
  let name: String
  let id: String

  init(_ group: ChangeGroup) {
    direction = group.direction
    stacks = group.stacks.count
    name = group.change.name
    id = group.id
  }

  static func < (left: ReadingOrder, right: ReadingOrder) -> Bool {
    (left.direction, -left.stacks, left.name, left.id) < (
      right.direction, -right.stacks, right.name, right.id
    )
  }
}

/// Merges equal changes of many stacks.
struct ChangeCollection {
  private struct Key: Hashable {
    let organization: String
    let change: Change
  }

  private var stacks: [Key: [StackReference]] = [:]

  /// In the order of stacks. The same change of one stack twice, as by a pack that is listed twice, is one.
  mutating func add(_ change: Change, of stack: StackReference) {
    let key = Key(organization: stack.organization, change: change)
    if stacks[key]?.last != stack { stacks[key, default: []].append(stack) }
  }

  var groups: [ChangeGroup] {
    stacks.map { ChangeGroup(organization: $0.organization, change: $0.change, stacks: $1) }.inReadingOrder
  }
}
