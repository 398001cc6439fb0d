import Testing

@testable import PulumiAPI

@Suite("Percent encoding")
struct PercentEncodingTests {
  @Test(
    "leaves nothing but unreserved characters",
    arguments: [
      ("Az09-._~", "Az09-._~"), ("PCI scope (EU)", "PCI%20scope%20%28EU%29"),
      ("Ω / sandbox", "%CE%A9%20%2F%20sandbox"),
      ("a?b#c%d", "a%3Fb%23c%25d"), ("line\nbreak\u{0}", "line%0Abreak%00"), ("", ""),
    ])
  func encode(text: String, encoded: String) {
    #expect(PercentEncoding.encode(text) == encoded)
  }

  @Test("makes a path of names, each one segment")
  func path() throws {
    #expect(try PercentEncoding.path(["api", "a/b", "...", ".x"]) == "/api/a%2Fb/.../.x")
  }

  @Test("refuses names that are dropped on the way", arguments: ["", ".", ".."])
  func refused(name: String) {
    #expect(throws: APIError.unsendableName(name)) { try PercentEncoding.path(["api", name]) }
  }

  @Test("makes a query of items")
  func query() {
    #expect(PercentEncoding.query([]) == "")
    #expect(PercentEncoding.query([("a", "1&2"), ("token", "x=")]) == "?a=1%262&token=x%3D")
  }
}
