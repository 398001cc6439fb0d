extension RandomAccessCollection where Element: Comparable, Index == Int {
  /// Of elements in order.
  func containsInOrder(_ element: Element) -> Bool {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < element { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low] == element
  }

  /// Whether two collections, both in order, have no element in common.
  func isDisjointInOrder(with other: some RandomAccessCollection<Element>) -> Bool {
    var (own, others) = (self[...], other[...])
    while let one = own.first, let another = others.first {
      if one == another { return false }
      if one < another { own = own.dropFirst() } else { others = others.dropFirst() }
    }
    return true
  }
}
