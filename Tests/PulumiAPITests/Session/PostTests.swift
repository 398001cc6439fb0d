import HTTPTypes
import PolicyData
import PulumiAPI
import Testing

/// The one endpoint that takes its question in a body stands for all POST requests.
@Suite("A question in a body")
struct PostTests {
  private static let path = "/api/orgs/acme/policyresults/compliance"
  private static let exchange = Exchange(method: "POST", origin: "https://api.pulumi.com", path: path)
  private static let question = #"{"entity":"stack","size":1000}"#
  private static let answer = Script.Outcome.text(
    #"{"columns":["net"],"rows":[{"entityName":"shop/prod","scores":[83]}]}"#)

  private func ask(_ script: Script, pacing: Pacing? = nil) async throws -> [StackScores] {
    try await script.cloud(pacing: pacing).scores(in: "acme")
  }

  @Test("is a POST of JSON, with the headers of every request")
  func request() async throws {
    let script = Script(Self.answer)
    #expect(try await ask(script).map(\.stack) == ["prod"])
    let request = try #require(script.requests.first)
    #expect((request.method, request.path) == (.post, Self.path))
    #expect(script.bodies == [Self.question])
    #expect(request.headerFields[.contentType] == "application/json")
    #expect(request.headerFields[.authorization] == "token pul-0123456789abcdef")
  }

  @Test("is asked again after what may pass: it changes nothing", arguments: [503, 500, 429])
  func transient(status: Int) async throws {
    let time = VirtualTime()
    let script = Script(.status(status), .failure(.connectionClosed), Self.answer)
    #expect(try await ask(script, pacing: time.pacing()).count == 1)
    #expect(script.bodies == [Self.question, Self.question, Self.question])
    #expect(time.sleeps == [.seconds(1), .seconds(2)])
  }

  @Test("names its method in what is told about it")
  func failure() async throws {
    await #expect(throws: APIError.status(Self.exchange, StatusProblem(status: 403))) {
      try await ask(Script(.status(403)))
    }
  }

  @Test("goes on with its body where the service moved it", arguments: [307, 308])
  func repeated(status: Int) async throws {
    let script = Script(.redirect("/api/v2/scores?x=1", status: status), Self.answer)
    #expect(try await ask(script).count == 1)
    #expect(script.paths == [Self.path, "/api/v2/scores?x=1"])
    #expect(script.requests.map(\.method) == [.post, .post])
    #expect(script.bodies == [Self.question, Self.question])
  }

  @Test("is not turned into another question", arguments: [301, 302, 303])
  func turned(status: Int) async throws {
    let script = Script(.redirect("/api/v2/scores", status: status), Self.answer)
    await #expect(throws: APIError.redirect(Self.exchange, .losesBody(status: status))) {
      try await ask(script)
    }
    #expect(script.requests.count == 1)
  }

  @Test("goes to no other host", arguments: [301, 302, 303, 307, 308])
  func elsewhere(status: Int) async throws {
    let script = Script(.redirect("https://evil.example/api", status: status), Self.answer)
    await #expect(throws: APIError.redirect(Self.exchange, .elsewhere(origin: "https://evil.example"))) {
      try await ask(script)
    }
    #expect(script.requests.count == 1)
  }

  @Test("that is sent round and round is given up after five")
  func loop() async throws {
    let script = Script(.redirect(Self.path, status: 307))
    await #expect(throws: APIError.redirect(Self.exchange, .tooMany(limit: 5))) { try await ask(script) }
    #expect(script.requests.count == 6)
  }
}
