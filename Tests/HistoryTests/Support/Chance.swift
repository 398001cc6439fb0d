/// Random numbers that are the same in every run (SplitMix64): a night that fails can be looked at again.
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

  /// True once in so many times.
  mutating func once(in times: Int) -> Bool { below(times) == 0 }

  mutating func some<Element>(_ choices: [Element], upTo limit: Int) -> [Element] {
    Array(choices.shuffled(using: &self).prefix(below(limit + 1)))
  }

  mutating func one<Element>(of choices: Element...) -> Element { choices[below(choices.count)] }
}
