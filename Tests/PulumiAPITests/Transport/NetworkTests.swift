import Foundation
import PolicyData
import PulumiAPI
import Testing

/// The client over real sockets.
// The limit ends what hangs; it counts the time that other tests keep both cores busy, too.
@Suite("Over the network", .timeLimit(.minutes(5)))
struct NetworkTests {
  /// What the client makes of a server that answers like this to everything.
  private func user(
    _ reply: RawServer.Reply, change: (inout Limits) -> Void = { _ in }
  ) async throws -> User {
    var limits = Limits()
    limits.attempts = 1
    change(&limits)
    return try await RawServer.with(reply: { _, _ in reply }) { [limits] _, port in
      try await NetworkClient(service: "http://127.0.0.1:\(port)", limits: limits).run { try await $0.user() }
    }
  }

  private func failure(
    _ reply: RawServer.Reply, change: (inout Limits) -> Void = { _ in }
  ) async throws -> TransportFailure? {
    do {
      _ = try await user(reply, change: change)
      return nil
    } catch APIError.transport(_, let failure) {
      return failure
    }
  }

  @Test("a compressed answer is read")
  func gzip() async throws {
    #expect(try await user(.http("200 OK", ["Content-Encoding: gzip"], body: Gzip.user)).login == "ada")
  }

  @Test("an answer that is larger than it may be is not read to its end, however small it came")
  func tooLarge() async throws {
    #expect(try await user(.http("200 OK", ["Content-Encoding: gzip"], body: Gzip.bomb)).login == "ada")
    let bomb = RawServer.Reply.http("200 OK", ["Content-Encoding: gzip"], body: Gzip.bomb)
    #expect(try await failure(bomb) { $0.bodyBytes = 10_000 } == .tooLarge(limit: 10_000))
    let plain = RawServer.Reply.http(body: Array(repeating: UInt8(ascii: " "), count: 10_001))
    #expect(try await failure(plain) { $0.bodyBytes = 10_000 } == .tooLarge(limit: 10_000))
  }

  @Test("an answer whose compression cannot be read is refused")
  func brokenCompression() async throws {
    #expect(try await failure(.http("200 OK", ["Content-Encoding: br"])) == .compression)
    #expect(try await failure(.http("200 OK", ["Content-Encoding: gzip"])) == .compression)
    let half = RawServer.Reply.http("200 OK", ["Content-Encoding: gzip"], body: Array(Gzip.user.prefix(30)))
    #expect(try await failure(half) == .compression)
  }

  @Test(
    "a connection that is closed too early gives no answer",
    arguments: [
      "", "HTTP/1.1 200 OK\r\nContent-", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"githubLogin\":",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n",
    ])
  func closed(bytes: String) async throws {
    #expect(try await failure(.bytes(Array(bytes.utf8))) == .connectionClosed)
  }

  @Test("an answer that is no HTTP is told as such")
  func notHTTP() async throws {
    #expect(try await failure(.bytes(Array("SSH-2.0-OpenSSH_9.6\r\n".utf8))) == .notHTTP)
  }

  @Test(
    "a server that says no more is not waited for",
    arguments: ["", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"])
  func silent(bytes: String) async throws {
    let failure = try await failure(.silence(after: Array(bytes.utf8))) { $0.requestTime = .milliseconds(50) }
    #expect(failure == .timedOut(seconds: 0))
  }

  @Test("nobody there is told as such")
  func refused() async throws {
    let port = try await RawServer.with(reply: { _, _ in .http() }) { _, port in port }
    await #expect {
      try await NetworkClient(service: "http://127.0.0.1:\(port)").run { try await $0.user() }
    } throws: { error in
      guard case .transport(let exchange, .connectionRefused)? = error as? APIError else { return false }
      return exchange.attempts == 4
    }
  }

  @Test("a name goes out encoded, byte by byte")
  func rawPath() async throws {
    try await RawServer.with(reply: { _, _ in .http(body: Array(#"{"name":"Ω / sandbox.."}"#.utf8)) }) {
      server, port in
      try await NetworkClient(service: "http://127.0.0.1:\(port)").run { cloud in
        _ = try await cloud.policyGroup("Ω / sandbox..", in: "acme")
      }
      let head = try #require(server.requests.first)
      #expect(head.hasPrefix("GET /api/orgs/acme/policygroups/%CE%A9%20%2F%20sandbox.. HTTP/1.1\r\n"))
      #expect(head.lowercased().contains("\r\naccept-encoding: gzip\r\n"))
      #expect(head.lowercased().contains("\r\nauthorization: token pul-0123456789abcdef\r\n"))
    }
  }

  @Test("too many requests are followed by others, later")
  func rateLimited() async throws {
    let reply: @Sendable (String, Int) -> RawServer.Reply = { _, number in
      number < 3 ? .http("429 Too Many Requests", ["Retry-After: 5"]) : .http()
    }
    let time = VirtualTime()
    let user = try await RawServer.with(reply: reply) { _, port in
      try await NetworkClient(service: "http://127.0.0.1:\(port)", pacing: time.pacing()).run {
        try await $0.user()
      }
    }
    #expect(user.login == "ada")
    #expect(time.sleeps == [.seconds(5), .seconds(5), .seconds(5)])
  }

  @Test("a redirect to another host takes the token nowhere")
  func redirect() async throws {
    try await RawServer.with(reply: { _, _ in .http() }) { other, otherPort in
      let away = RawServer.Reply.http("302 Found", ["Location: http://127.0.0.1:\(otherPort)/api/user"])
      try await RawServer.with(reply: { _, _ in away }) { _, port in
        let exchange = Exchange(origin: "http://127.0.0.1:\(port)", path: "/api/user")
        await #expect(
          throws: APIError.redirect(exchange, .elsewhere(origin: "http://127.0.0.1:\(otherPort)"))
        ) {
          try await NetworkClient(service: "http://127.0.0.1:\(port)").run { try await $0.user() }
        }
      }
      #expect(other.requests == [])
    }
  }

  @Test("as many requests run at once as may, and no more")
  func concurrency() async throws {
    var limits = Limits()
    limits.concurrentRequests = 3
    let meeting = Meeting(of: 3)
    try await RawServer.with(
      reply: { _, number in
        if number < 3 { await meeting.arrive() }
        return .http(body: Array("{}".utf8))
      },
      { [limits] server, port in
        let patterns = (0..<12).compactMap { StackPattern("acme/shop/s\($0)") }
        let night = try await NetworkClient(service: "http://127.0.0.1:\(port)", limits: limits).run {
          try await $0.observe(patterns)
        }
        #expect(night.stacks.count == 12)
        #expect(server.requests.count { $0.contains("/api/stacks/") } == 36)
        #expect(server.mostAtOnce == 3)
      })
  }

  @Test("requests end with their task")
  func cancelled() async throws {
    let arrived = Meeting(of: 2)
    try await RawServer.with(
      reply: { _, _ in
        await arrived.arrive()
        return .silence(after: [])
      },
      { _, port in
        let task = Task {
          try await NetworkClient(service: "http://127.0.0.1:\(port)").run { try await $0.user() }
        }
        await arrived.arrive()
        task.cancel()
        await #expect(throws: APIError.cancelled) { try await task.value }
      })
  }
}
