/// One of several parts of a night's stacks, so that several machines can share the fetching.
package struct Shard: Hashable, Sendable {
  /// 1 to ``count``.
  package let number: Int
  package let count: Int

  package static let whole = Shard(checked: 1, of: 1)

  private init(checked number: Int, of count: Int) {
    self.number = number
    self.count = count
  }

  /// `3/8` is the third of eight; nil for any other text.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1], (1...10_000).contains(count),
      (1...count).contains(number)
    else { return nil }
    self.init(checked: number, of: count)
  }

  /// By the stack's name alone: machines that saw different lists still share them without gap or overlap.
  package func contains(_ stack: StackReference) -> Bool {
    Self.number(of: stack, count: count) == number
  }

  /// In which of so many shards the stack is.
  static func number(of stack: StackReference, count: Int) -> Int {
    Int(hash(stack.description) % UInt64(count)) + 1
  }

  /// FNV-1a with a final mix (that of MurmurHash3): the same on every machine, unlike Swift's own.
  private static func hash(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    return hash ^ (hash >> 33)
  }
}

extension Shard: CustomStringConvertible {
  package var description: String { "\(number)/\(count)" }
}
