package import PolicyData

extension RequirementResult {
  /// What became of one stack.
  package enum Standing: Hashable, Sendable {
    case holds
    case fails(Failing)
    case excepted(Excepted)
    case unobserved
  }

  /// Nil where the requirement is not about the stack.
  package func standing(of stack: StackReference) -> Standing? {
    guard requirement.matches(stack) else { return nil }
    if let found = failing.firstSorted(\.reference, stack) { return .fails(found) }
    if let found = excepted.firstSorted(\.reference, stack) { return .excepted(found) }
    if holding.firstSorted(\.self, stack) != nil { return .holds }
    return unobserved.firstSorted(\.self, stack) == nil ? nil : .unobserved
  }
}

extension Array {
  /// The first element with a key, of elements sorted by it: a binary search, since every stack of every page asks.
  fileprivate func firstSorted<Key: Comparable>(_ key: (Element) -> Key, _ wanted: Key) -> Element? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if key(self[middle]) < wanted { low = middle + 1 } else { high = middle }
    }
    return low < count && key(self[low]) == wanted ? self[low] : nil
  }
}
