import PolicyData
import PulumiAPI
import Testing

@Suite("The scores of an organization's stacks")
struct ScoresTests {
  private static let path = "/api/orgs/acme/policyresults/compliance"

  private static func page(
    _ rows: String..., columns: String = #"["net","pci"]"#, token: String = "null"
  ) -> Script.Outcome {
    .text(#"{"columns":\#(columns),"rows":[\#(rows.joined(separator: ","))],"continuationToken":\#(token)}"#)
  }

  private static func row(_ name: String, _ scores: String = "[1,2]") -> String {
    #"{"entityName":"\#(name)","scores":\#(scores)}"#
  }

  private func scores(_ script: Script, limits: Limits = Limits()) async throws -> [StackScores] {
    try await script.cloud(limits: limits).scores(in: "acme")
  }

  @Test("stand with the pack of their column, sorted by stack")
  func read() async throws {
    let script = Script(Self.page(Self.row("web/prod", "[83,-1]"), Self.row("shop/prod.eu", "[-2,100]")))
    #expect(
      try await scores(script) == [
        StackScores(
          project: "shop", stack: "prod.eu",
          scores: [
            .init(pack: "net", score: .configurationError), .init(pack: "pci", score: .percent(100)),
          ]),
        StackScores(
          project: "web", stack: "prod",
          scores: [.init(pack: "net", score: .percent(83)), .init(pack: "pci", score: .notApplicable)]),
      ])
  }

  @Test("are asked for page by page, each with its own columns")
  func pages() async throws {
    var limits = Limits()
    limits.scoresPerPage = 2
    let script = Script(
      Self.page(Self.row("a/1"), Self.row("a/2"), token: #""x/1=""#),
      Self.page(Self.row("a/3"), columns: #"["tags"]"#, token: #""""#))
    let found = try await scores(script, limits: limits)
    #expect(found.map(\.stack) == ["1", "2", "3"])
    #expect(found.map { $0.scores.map(\.pack) } == [["net", "pci"], ["net", "pci"], ["tags"]])
    #expect(script.paths == [Self.path, Self.path])
    #expect(
      script.bodies == [
        #"{"entity":"stack","size":2}"#, #"{"continuationToken":"x/1=","entity":"stack","size":2}"#,
      ])
  }

  @Test("go on after a page without a single stack in it, and end where a token comes again")
  func guards() async throws {
    let script = Script(
      Self.page(Self.row("account"), token: #""x""#), Self.page(Self.row("a/1"), token: #""x""#))
    #expect(try await scores(script).map(\.stack) == ["1"])
    #expect(script.requests.count == 2)
  }

  @Test("that go on and on are an error, not half of them")
  func endless() async throws {
    var limits = Limits()
    limits.pages = 2
    let script = Script(
      Self.page(Self.row("a/1"), token: #""x""#), Self.page(Self.row("a/2"), token: #""y""#))
    let exchange = Exchange(method: "POST", origin: "https://api.pulumi.com", path: Self.path)
    await #expect(throws: APIError.answer(exchange, .tooManyPages(limit: 2))) {
      try await scores(script, limits: limits)
    }
  }

  @Test("leave out rows of something that is no stack", arguments: ["", "prod", "/", "a/", "/b", "a/b/c"])
  func otherEntities(name: String) async throws {
    #expect(try await scores(Script(Self.page(Self.row(name), Self.row("a/b")))).count == 1)
  }

  @Test(
    "leave out what has no column, no number or no meaning",
    arguments: [
      ("[1]", ["net 1"]), ("[1,2,3]", ["net 1", "pci 2"]), ("[101,2]", ["pci 2"]), ("[-3,0]", ["pci 0"]),
      (#"["7",2]"#, ["pci 2"]), ("[1.5,2.0]", ["pci 2"]), ("[null,2]", ["pci 2"]), ("[]", []), ("null", []),
      ("7", []),
    ])
  func meaningless(numbers: String, kept: [String]) async throws {
    let stack = try #require(try await scores(Script(Self.page(Self.row("a/b", numbers)))).first)
    let texts = stack.scores.map { score -> String in
      guard case .percent(let percent) = score.score else { return "\(score)" }
      return "\(score.pack) \(percent)"
    }
    #expect(texts == kept)
  }

  @Test("stand once for each stack")
  func twice() async throws {
    let script = Script(Self.page(Self.row("a/b", "[1]"), Self.row("a/b", "[2]")))
    #expect(try await scores(script).map { $0.scores.map(\.score) } == [[.percent(1)]])
  }

  @Test(
    "of another shape are an error, not none",
    arguments: [
      "[]", #"{"columns":7}"#, #"{"columns":[7]}"#, #"{"rows":{}}"#, #"{"rows":[7]}"#, #"{"rows":[{}]}"#,
    ])
  func malformed(body: String) async throws {
    await #expect {
      try await scores(Script(.text(body)))
    } throws: { error in
      guard case .answer? = error as? APIError else { return false }
      return true
    }
  }
}
