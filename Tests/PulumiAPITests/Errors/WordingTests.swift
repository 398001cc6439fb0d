import Testing

@testable import PulumiAPI

@Suite("Text from outside")
struct WordingTests {
  @Test(
    "becomes one plain line without tokens",
    arguments: [
      ("plain", "plain"), ("  two\r\n\tlines ", "two lines"), ("\u{1B}[31mred\u{0}", "[31mred"),
      ("left\u{202E}right\u{2066}", "leftright"), ("key pul-0123abcDEF, PUL-9", "key ‹hidden›, ‹hidden›"),
      ("pul\u{200B}-0123", "‹hidden›"), ("a\u{2028}b\u{85}c\u{A0}d", "a b c d"), ("Ω é 🛑", "Ω é 🛑"), ("", ""),
    ])
  func clean(text: String, cleaned: String) {
    #expect(Wording.clean(text) == cleaned)
  }

  @Test("is cut after 200 characters")
  func bounded() {
    #expect(Wording.clean(String(repeating: "x", count: 200)) == String(repeating: "x", count: 200))
    #expect(Wording.clean(String(repeating: "x", count: 100_000)) == String(repeating: "x", count: 199) + "…")
    let combining = "e" + String(repeating: "\u{301}", count: 100_000)
    #expect(Wording.clean(combining).unicodeScalars.count <= 800)
  }

  @Test("hides a token that the cut would halve")
  func halved() {
    let text = String(repeating: "x", count: 195) + " pul-" + String(repeating: "0", count: 900)
    #expect(!Wording.clean(text).contains("pul-"))
  }
}
