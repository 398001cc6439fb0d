import PolicyData
import PulumiAPI
import Testing

@Suite("The list of stacks")
struct StacksTests {
  private static func page(_ names: String..., token: String? = nil) -> Script.Outcome {
    let stacks = names.map { #"{"orgName":"acme","projectName":"shop","stackName":"\#($0)"}"# }
    return .text(#"{"stacks":[\#(stacks.joined(separator: ","))],"continuationToken":\#(token ?? "null")}"#)
  }

  private func names(_ script: Script, limits: Limits = Limits()) async throws -> [String] {
    try await script.cloud(limits: limits).stacks(in: "acme").map(\.reference.stack)
  }

  @Test("goes on from page to page, with the token as it came")
  func pages() async throws {
    let script = Script(
      Self.page("a", "b", token: #""x/1=""#), Self.page("c", token: #""y""#), Self.page("d"))
    #expect(try await names(script) == ["a", "b", "c", "d"])
    let first = "/api/user/stacks?maxResults=100&organization=acme"
    #expect(
      script.paths == [first, "\(first)&continuationToken=x%2F1%3D", "\(first)&continuationToken=y"])
  }

  @Test("ends where no token tells of more", arguments: ["null", #""""#, "7", "{}"])
  func end(token: String) async throws {
    let script = Script(Self.page("a", token: token))
    #expect(try await names(script) == ["a"])
    #expect(script.requests.count == 1)
  }

  @Test("ends where a token comes again")
  func repeated() async throws {
    let script = Script(
      Self.page("a", token: #""x""#), Self.page("b", token: #""y""#), Self.page("c", token: #""x""#))
    #expect(try await names(script) == ["a", "b", "c"])
    #expect(script.requests.count == 3)
  }

  @Test("ends where a token comes with an empty page")
  func emptyPage() async throws {
    let script = Script(Self.page(token: #""x""#), Self.page("a"))
    #expect(try await names(script) == [])
    #expect(script.requests.count == 1)
  }

  @Test("that goes on and on is an error, not half a list")
  func endless() async throws {
    var limits = Limits()
    limits.pages = 2
    let script = Script(Self.page("a", token: #""x""#), Self.page("b", token: #""y""#), Self.page("c"))
    let exchange = Exchange(origin: "https://api.pulumi.com", path: "/api/user/stacks")
    await #expect(throws: APIError.answer(exchange, .tooManyPages(limit: 2))) {
      try await names(script, limits: limits)
    }
  }

  @Test("names no organization where all are meant")
  func allOrganizations() async throws {
    let script = Script(Self.page("a"))
    _ = try await script.cloud().stacks(in: nil)
    #expect(script.paths == ["/api/user/stacks?maxResults=100"])
  }

  @Test("is refused where a stack has no full name")
  func incomplete() async throws {
    let script = Script(.text(#"{"stacks":[{"orgName":"acme","projectName":"","stackName":"a"}]}"#))
    await #expect(throws: APIError.self) { try await names(script) }
  }
}
