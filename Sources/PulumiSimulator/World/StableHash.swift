/// A number from a text that is the same in every run, which Swift's own hash is not: the made-up world needs
/// numbers that look like chance and never change. FNV-1a, 64 bits.
enum StableHash {
  static func of(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
