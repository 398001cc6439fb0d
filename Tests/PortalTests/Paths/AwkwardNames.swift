@testable import Portal

/// Names that break naive mappings, and more that are made up: always the same, so that a failure can be
/// repeated.
enum AwkwardNames {
  static let chosen =
    [
      "", "prod", "Prod", "PROD", "pROD", "~prod", "=prod", ".", "..", "...", ".hidden", "_draft", "-rf",
      "end.", "a.b",
      "con", "CON", "con.txt", "con.tar.gz", "Con", "console", "aux", "nul.", "lpt1", "com0.x", "lpt",
      "index",
      "index.html", "Index", "=", "==", "=/", "=2e", "~", "~a", "A", "a", "/", "a/b", "a//b",
      "../../etc/passwd", "a b",
      "a+b", "100%", "a#b", "a?b", "a&b", "a\\b", "a:b", "a\0b", "a\nb", "\"<'>", "é", "e\u{301}", "ﬁ", "fi",
      "ß", "İ",
      "i", "日本", "👩‍👩‍👧", "\u{202E}abc", "\u{FEFF}", String(repeating: "a", count: 180),
      String(repeating: "a", count: 181), String(repeating: "A", count: 90),
      String(repeating: "A", count: 91),
      String(repeating: "a", count: 179) + "é", String(repeating: "a", count: 180) + ".",
      String(repeating: "a", count: 180) + "con", String(repeating: "a", count: 180) + ".con.",
      String(repeating: "é", count: 1_000), String(repeating: ".", count: 1_000),
      String(repeating: "con.", count: 250),
    ]

  static let random: [String] = {
    var generator = Seeded(state: 42)
    let alphabet = Array("aAbBcCoOnN0189._-~=/ %éß日".unicodeScalars) + ["\u{301}", "\0", "\u{1F600}"]
    return (0..<2_000).map { _ in
      let length = Int.random(in: 0...Int.random(in: 1...400, using: &generator), using: &generator)
      var name = String.UnicodeScalarView()
      for _ in 0..<length { name.append(alphabet[Int.random(in: alphabet.indices, using: &generator)]) }
      return String(name)
    }
  }()

  /// Each once, in its canonical form: `é` and `e` with an accent are one name.
  static let all: [String] = {
    var seen = Set<String>()
    return (chosen + random).map(\.canonical).filter { seen.insert($0).inserted }
  }()

  /// SplitMix64.
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
