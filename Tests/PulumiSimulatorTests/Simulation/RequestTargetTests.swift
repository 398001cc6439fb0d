import Testing

@testable import PulumiSimulator

@Suite("RequestTarget")
struct RequestTargetTests {
  @Test(
    "segments are split before they are decoded",
    arguments: [
      ("/a/b", ["a", "b"]), ("/a%2Fb/c", ["a/b", "c"]), ("/%CE%A9%20%2F%20sandbox", ["Ω / sandbox"]),
      ("/a+b", ["a+b"]), ("/a//b/", ["a", "", "b", ""]), ("/%2e%2E", [".."]), ("/a%3Fb%23c?d", ["a?b#c"]),
      ("/Ω", ["Ω"]), ("/%00", ["\0"]),
    ])
  func segments(target: String, segments: [String]) throws {
    #expect(try #require(RequestTarget(target)).segments == segments)
  }

  @Test(
    "of a query the first value of a name counts, and an empty one counts as none",
    arguments: [
      ("/?a=1&b=2", "1"), ("/?a=1&a=2", "1"), ("/?a=x%26y", "x&y"), ("/?a=x+y", "x y"), ("/?a=x%2By", "x+y"),
      ("/?a=1=2", "1=2"), ("/?%61=1", "1"), ("/?&&a=1&", "1"), ("/?a=", nil), ("/?a", nil), ("/?b=1", nil),
      ("/", nil),
      ("/?a=1#b", "1"),
    ] as [(String, String?)])
  func query(target: String, value: String?) throws {
    #expect(try #require(RequestTarget(target))["a"] == value)
  }
}
