import PolicyData
import Testing

@testable import Portal

@Suite("Foreign text in messages")
struct EchoTests {
  @Test(
    "is harmless to a terminal, free of secrets, and short",
    arguments: [
      ("plain é text", "plain é text"), ("\u{1B}[31mred\u{07}", #"\u{1B}[31mred\u{07}"#),
      ("a\r\nb\tc", #"a\r\nb\tc"#),
      ("\u{202E}gnp.exe", #"\u{202E}gnp.exe"#),
      (String(repeating: "x", count: 80), String(repeating: "x", count: 80)),
      (String(repeating: "x", count: 81), String(repeating: "x", count: 80) + "…"),
      ("pul-0123456789abcdef0123", "(withheld)"),
      ("a" + String(repeating: "\u{301}", count: 9_999), "a" + String(repeating: "\u{301}", count: 79) + "…"),
    ])
  func echoed(text: String, shown: String) {
    #expect(text.echoed() == shown)
  }

  @Test("of a long line, what is near the place is shown")
  func window() {
    let line = String(repeating: "a", count: 500) + "!" + String(repeating: "b", count: 500)
    let shown = String(repeating: "a", count: 40) + "!" + String(repeating: "b", count: 39)
    #expect(
      TextPlace(offset: 500, in: Array(line.utf8)).excerpt
        == "\n  \(shown)\n  \(String(repeating: " ", count: 40))^")
  }

  @Test("the caret stands below its place where an escape is longer than what it stands for")
  func caret() {
    #expect(TextPlace(offset: 2, in: Array("\u{1B}a?".utf8)).excerpt == "\n  \\u{1B}a?\n  " + "       ^")
  }
}
