/// Whether a change took force from the policies or gave them some.
package enum Direction: String, Hashable, Sendable, CaseIterable {
  case weakened
  case strengthened
  case neutral

  /// What several changes come to: one that weakens outweighs all others, since it is what people must see.
  package init(of parts: some Sequence<Direction>) {
    let parts = Set(parts)
    self = Self.allCases.first(where: parts.contains) ?? .neutral
  }
}

extension Direction: Comparable {
  /// The order of reading.
  package static func < (left: Direction, right: Direction) -> Bool { left.order < right.order }

  private var order: Int {
    switch self {
    case .weakened: 0
    case .strengthened: 1
    case .neutral: 2
    }
  }
}
