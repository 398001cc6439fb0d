import HTTPTypes
import PolicyData
import PulumiAPI
import Testing

@Suite("A request")
struct SessionTests {
  @Test("carries what the service wants to see, and nothing else")
  func request() async throws {
    let script = Script(.text(someUser))
    #expect(try await script.cloud().user() == User(login: "ada", organizations: ["acme"]))
    let request = try #require(script.requests.first)
    #expect(request.method == .get)
    #expect((request.scheme, request.authority) == ("https", "api.pulumi.com"))
    #expect(request.path == "/api/user")
    #expect(
      Dictionary(uniqueKeysWithValues: request.headerFields.map { ($0.name.canonicalName, $0.value) }) == [
        "authorization": "token pul-0123456789abcdef", "accept": "application/vnd.pulumi+8",
        "content-type": "application/json", "accept-encoding": "gzip", "user-agent": "policy-portal/1.0",
      ])
  }

  @Test("goes below the service's own path")
  func pathPrefix() async throws {
    let script = Script(.text(someUser))
    _ = try await script.cloud("https://pulumi.example.com/gateway/").user()
    #expect(script.paths == ["/gateway/api/user"])
  }

  @Test(
    "is sent again after what may pass",
    arguments: [
      .status(500), .status(503), .status(429), .failure(.connectionRefused),
      .failure(.timedOut(seconds: 30)),
      .failure(.unknownHost("x")), .failure(.compression), .failure(.tls(reason: "x")),
    ] as [Script.Outcome])
  func transient(outcome: Script.Outcome) async throws {
    let time = VirtualTime()
    let script = Script(outcome, outcome, .text(someUser))
    #expect(try await script.cloud(pacing: time.pacing()).user().login == "ada")
    #expect(time.sleeps == [.seconds(1), .seconds(2)])
  }

  @Test("is sent four times at most, and the error says so")
  func attempts() async throws {
    let script = Script(.text("oops", status: 502))
    let exchange = Exchange(origin: "https://api.pulumi.com", path: "/api/user", attempts: 4)
    await #expect(throws: APIError.status(exchange, StatusProblem(status: 502, message: "oops"))) {
      try await script.cloud().user()
    }
    #expect(script.requests.count == 4)
  }

  @Test(
    "is sent once where another attempt would end no better",
    arguments: [
      .status(400), .status(401), .status(403), .status(404), .status(304), .text("no JSON"),
      .failure(.certificate(reason: "x")), .failure(.proxyAuthentication), .failure(.tooLarge(limit: 1)),
      .failure(.cancelled),
    ] as [Script.Outcome])
  func final(outcome: Script.Outcome) async throws {
    let time = VirtualTime()
    let script = Script(outcome)
    await #expect(throws: APIError.self) { try await script.cloud(pacing: time.pacing()).user() }
    #expect(script.requests.count == 1)
    #expect(time.sleeps == [])
  }

  @Test(
    "waits as long as the service asks, within bounds",
    arguments: [
      (429, "7", 7), (503, "7", 7), (429, "0", 1), (429, "nonsense", 1), (429, "86400", 120),
      (429, "Mon, 21 Sep 2026 14:13:25 GMT", 5), (500, "Mon, 21 Sep 2026 14:13:25 GMT", 5),
    ])
  func retryAfter(status: Int, text: String, seconds: Int) async throws {
    let time = VirtualTime()
    let script = Script(.status(status, [.retryAfter: text]), .text(someUser))
    _ = try await script.cloud(pacing: time.pacing()).user()
    #expect(time.sleeps == [.seconds(seconds)])
  }

  @Test("that is told to slow down holds back all others, too")
  func sharedPace() async throws {
    let time = VirtualTime()
    var limits = Limits()
    limits.attempts = 1
    let script = Script(.status(429, [.retryAfter: "60"]), .text(someUser))
    let cloud = try script.cloud(limits: limits, pacing: time.pacing())
    await #expect(throws: APIError.self) { try await cloud.user() }
    #expect(time.sleeps == [])
    _ = try await cloud.user()
    #expect(time.sleeps == [.seconds(60)])
  }

  @Test("ends with its task while it waits to be sent again, and is not begun after its end")
  func cancelled() async throws {
    let script = Script(.status(500))
    let cloud = try script.cloud(pacing: .system)
    let task = Task { try await cloud.user() }
    while script.requests.isEmpty { await Task.yield() }
    task.cancel()
    await #expect(throws: APIError.cancelled) { try await task.value }
    let late = Task {
      while !Task.isCancelled { await Task.yield() }
      return try await cloud.user()
    }
    late.cancel()
    await #expect(throws: APIError.cancelled) { try await late.value }
    #expect(script.requests.count == 1)
  }
}
