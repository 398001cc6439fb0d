/// How many stacks there are, and those that a list shows which is too short for all: production first.
package struct StackExcerpt: Sendable {
  package private(set) var count = 0
  package private(set) var productionCount = 0
  private var production: [Stack] = []
  private var others: [Stack] = []
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// - Parameter limit: of the list.
  package init(_ stacks: [Stack], limit: Int) {
    self.init(limit: limit)
    for stack in stacks { add(stack, isProduction: stack.isProduction) }
  }

  mutating func add(_ stack: @autoclosure () -> Stack, isProduction: Bool) {
    count += 1
    if isProduction {
      productionCount += 1
      if production.count < limit { production.append(stack()) }
    } else if others.count < limit {
      others.append(stack())
    }
  }

  package var isEmpty: Bool { count == 0 }

  /// Those of the list, each kind in the order of the stacks.
  package var shown: [Stack] { production + others.prefix(limit - production.count) }

  /// How many the list leaves out.
  package var leftOut: Int { max(0, count - limit) }
}
