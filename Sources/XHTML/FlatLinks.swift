/// Ids of places, and where links lead, in one list of numbers. One of each page is kept until the site is published:
/// lists of their own would take twice the memory.
package struct FlatLinks: Hashable, Sendable {
  /// How many ids there are; the ids; the targets: a file is its path, a place in one is zero, the path and the id.
  package let numbers: [UInt64]

  /// - Parameters: both in order, each once.
  package init(ids: [UInt64], targets: [LinkTarget]) {
    var numbers: [UInt64] = []
    numbers.reserveCapacity(1 + ids.count + targets.reduce(0) { $0 + ($1.id == 0 ? 1 : 3) })
    numbers.append(UInt64(ids.count))
    numbers += ids
    for target in targets {
      if target.id == 0 { numbers.append(target.path) } else { numbers += [0, target.path, target.id] }
    }
    self.numbers = numbers
  }

  /// Nil where the numbers are none of these.
  package init?(_ numbers: [UInt64]) {
    guard let count = numbers.first, count < numbers.count else { return nil }
    self.numbers = numbers
    var targets = targets.makeIterator()
    while targets.next() != nil {}
    guard targets.isAtEnd else { return nil }
  }

  package var ids: ArraySlice<UInt64> { numbers[1..<firstTarget] }
  package var targets: LinkTargets { LinkTargets(numbers, from: firstTarget) }

  private var firstTarget: Int { 1 + Int(numbers[0]) }
}

/// Where links lead, in order, each once.
package struct LinkTargets: Sequence, Sendable {
  private let numbers: [UInt64]
  private let start: Int

  fileprivate init(_ numbers: [UInt64], from start: Int) {
    self.numbers = numbers
    self.start = start
  }

  package func makeIterator() -> Iterator { Iterator(numbers: numbers, place: start) }

  package struct Iterator: IteratorProtocol {
    fileprivate let numbers: [UInt64]
    fileprivate var place: Int

    fileprivate var isAtEnd: Bool { place == numbers.count }

    package mutating func next() -> LinkTarget? {
      guard place < numbers.count else { return nil }
      let isPlace = numbers[place] == 0
      let path = place + (isPlace ? 1 : 0), end = place + (isPlace ? 3 : 1)
      guard end <= numbers.count else { return nil }
      place = end
      return LinkTarget(path: numbers[path], id: isPlace ? numbers[end - 1] : 0)
    }
  }
}
