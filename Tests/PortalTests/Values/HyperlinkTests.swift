import Testing

@testable import Portal

@Suite("Links from data")
struct HyperlinkTests {
  @Test(
    "only web and mail addresses become links",
    arguments: [
      ("https://wiki.example/ssh", "https://wiki.example/ssh"), ("HTTP://x.example", "HTTP://x.example"),
      ("shop@acme.example", "mailto:shop@acme.example"),
    ])
  func accepts(text: String, target: String) {
    #expect(Hyperlink(text)?.target == target)
  }

  @Test(
    "everything else stays text",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt://x", "data:text/html,x", "//evil.example", "/etc/passwd",
      "https:evil", "",
      "https://a b", "java\nscript:alert(1)", "x@y?subject=z", "vbscript:x@y", "https://é.example",
    ])
  func refuses(text: String) {
    #expect(Hyperlink(text) == nil)
  }
}
