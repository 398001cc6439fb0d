import PolicyData
import Testing

@Suite("Stack patterns")
struct StackPatternTests {
  @Test(
    "a wildcard stands for any run of characters in one part",
    arguments: [
      ("acme/shop/prod", "acme/shop/prod", true), ("acme/shop/prod", "acme/shop/prod2", false),
      ("acme/*/prod*", "acme/shop/prod-eu", true), ("acme/*/prod*", "acme/shop/dev", false),
      ("acme/*/*", "globex/shop/prod", false), ("*/*/*", "a/b/c", true), ("a/*b*/c", "a/xbbx/c", true),
      ("a/*b/c", "a/xbx/c", false), ("a/**/c", "a/b/c", true), ("a/b/é*", "a/b/éclair", true),
    ])
  func matches(pattern: String, stack: String, expected: Bool) throws {
    #expect(try #require(StackPattern(pattern)).matches(#require(StackReference(stack))) == expected)
  }

  @Test("a pattern has three parts", arguments: ["", "acme", "acme/shop", "acme//prod", "a/b/c/d", "/b/c"])
  func needsThreeParts(text: String) {
    #expect(StackPattern(text) == nil)
  }

  @Test("a long pattern of wildcards is answered at once, not after the end of time")
  func isLinear() throws {
    let pattern = try #require(StackPattern("a/b/" + String(repeating: "*a", count: 200) + "*b"))
    #expect(
      !pattern.matches(
        StackReference(organization: "a", project: "b", stack: String(repeating: "a", count: 2_000))))
  }

  @Test("only a pattern without wildcards names one stack")
  func exactReference() {
    #expect(StackPattern("a/b/c")?.exactReference == StackReference("a/b/c"))
    #expect(StackPattern("a/b/c*")?.exactReference == nil)
  }
}
