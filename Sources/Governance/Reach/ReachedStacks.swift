/// How many stacks a policy would reach, and how many of them are production.
package struct ReachedStacks: Sendable {
  package private(set) var count = 0
  package private(set) var productionCount = 0

  package var isEmpty: Bool { count == 0 }

  init(count: Int = 0, productionCount: Int = 0) {
    self.count = count
    self.productionCount = productionCount
  }

  mutating func add(_ others: ReachedStacks) {
    count += others.count
    productionCount += others.productionCount
  }
}
