import Templates
import Testing

@Suite("Escaping")
struct EscapingTests {
  @Test(
    "what has a meaning in markup is escaped, byte by byte",
    arguments: [
      ("plain", "plain"), ("a<b>&\"c\"'d'", "a&lt;b&gt;&amp;&quot;c&quot;&#39;d&#39;"),
      ("&amp;", "&amp;amp;"),
      ("<\u{301}script>", "&lt;\u{301}script&gt;"), ("&\u{20D2}lt;", "&amp;\u{20D2}lt;"),
      ("\"\u{301}", "&quot;\u{301}"),
      ("tab\tline\n", "tab\tline\n"), ("\r", "&#13;"), ("grüße 😀 ﷺ", "grüße 😀 ﷺ"), ("]]>", "]]&gt;"),
      ("", ""),
    ])
  func escapes(text: String, expected: String) throws {
    #expect(Array(try render("{{x}}", ["x": .text(text)]).utf8) == Array(expected.utf8))
  }

  @Test(
    "what XML or HTML forbids is named, visibly",
    arguments: [
      (0x00, "U+0000"), (0x07, "U+0007"), (0x1B, "U+001B"), (0x7F, "U+007F"), (0x80, "U+0080"),
      (0x9F, "U+009F"),
      (0xFDD0, "U+FDD0"), (0xFDEF, "U+FDEF"), (0xFFFE, "U+FFFE"), (0xFFFF, "U+FFFF"), (0x1FFFE, "U+1FFFE"),
      (0x10FFFF, "U+10FFFF"),
    ] as [(UInt32, String)])
  func names(value: UInt32, expected: String) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(try render("{{x}}", ["x": .text("a\(Character(scalar))b")]) == "a\(expected)b")
  }

  @Test(
    "their neighbours stay", arguments: [0x20, 0xA0, 0xFDCF, 0xFDF0, 0xFFFD, 0x10000, 0x1FFFD] as [UInt32])
  func keeps(value: UInt32) throws {
    let text = String(Character(try #require(Unicode.Scalar(value))))
    #expect(try render("{{x}}", ["x": .text(text)]) == text)
  }
}
