package import struct Foundation.Date

/// Since when the stacks of a site are as they are: all that pages ask of a ``StateHistory``, in a fifth of the memory.
package struct StackSinces: Sendable {
  /// By the stacks' ordinals.
  private let sinces: [StackSince?]
  /// Nil where no night is known.
  package let lastNight: Date?

  package static let unknown = StackSinces(sinces: [], lastNight: nil)

  private init(sinces: [StackSince?], lastNight: Date?) {
    self.sinces = sinces
    self.lastNight = lastNight
  }

  package init(_ history: StateHistory, of site: Site) {
    let stacks = site.organizations.flatMap { $0.stacks + $0.removed }
    var sinces = [StackSince?](repeating: nil, count: (stacks.map(\.ordinal).max() ?? -1) + 1)
    for stack in stacks { sinces[stack.ordinal] = history.since(stack.reference) }
    self.init(sinces: sinces, lastNight: history.lastNight)
  }

  /// - Parameter stack: of that site.
  /// - Returns: since when its last known state holds; nil where none is known, or where it is gone.
  package func of(_ stack: Stack) -> StackSince? {
    sinces.indices.contains(stack.ordinal) ? sinces[stack.ordinal] : nil
  }
}
