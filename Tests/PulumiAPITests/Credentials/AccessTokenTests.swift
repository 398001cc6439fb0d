import PulumiAPI
import Testing

@Suite("An access token")
struct AccessTokenTests {
  @Test("never prints")
  func hidden() throws {
    let token = try AccessToken("pul-0123456789abcdef")
    var dumped = ""
    dump(token, to: &dumped)
    for text in [
      "\(token)", String(reflecting: token), dumped, "\([token])", String(describing: Optional(token)),
    ] {
      #expect(text.contains("‹hidden›") && !text.contains("0123"))
    }
  }

  @Test(
    "is refused where it could change a request",
    arguments: [
      ("", .empty), ("pul-1\r\nHost: evil", .characters), ("pul-1\n", .characters), ("pul 1", .characters),
      ("pul-\u{0}", .characters), ("pul-ü", .characters), ("pul-\u{7F}", .characters),
      (String(repeating: "x", count: 4097), .tooLong(limit: 4096)),
    ] as [(String, TokenProblem)])
  func refused(text: String, problem: TokenProblem) {
    #expect(throws: APIError.token(problem)) { try AccessToken(text) }
  }
}
