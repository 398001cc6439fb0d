import HTTPTypes
import PulumiSimulator
import Testing

@Suite("SimulatorServer")
struct SimulatorServerTests {
  @Test("the served answer is the function's, and an encoded name arrives as it was sent")
  func serves() async throws {
    let simulator = Simulator(.sample)
    let path = "/api/orgs/acme/policygroups/%CE%A9%20%2F%20sandbox"
    let text = try await SimulatorServer.with(simulator) { try await RawConnection.get(path, at: $0) }
    #expect(text.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(text.hasSuffix("\r\n\r\n\(simulator.get(path).text)"))
    #expect(simulator.log.paths.first == path)
  }

  @Test("a body reaches the function")
  func body() async throws {
    let body = #"{"entity":"stack"}"#
    let head = """
      POST /api/orgs/acme/policyresults/compliance HTTP/1.1\r\nHost: s\r\nAuthorization: token t\r
      Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n
      """
    let text = try await SimulatorServer.with(Simulator(.small())) {
      try await RawConnection.exchange(head + body, at: $0)
    }
    #expect(text.hasPrefix("HTTP/1.1 200 OK\r\n") && text.contains(#""entityName":"shop/prod""#))
  }

  @Test("a dropped connection ends without a byte")
  func dropped() async throws {
    let simulator = Simulator(.small(), faults: [Fault(.dropped)])
    let text = try await SimulatorServer.with(simulator) { try await RawConnection.get("/api/user", at: $0) }
    #expect(text.isEmpty)
  }

  @Test("a truncated answer ends early, though its length promised more", arguments: [0, 5])
  func truncated(length: Int) async throws {
    let simulator = Simulator(.small(), faults: [Fault(.truncated(after: length))])
    let whole = Simulator(.small()).get("/api/user").text
    let text = try await SimulatorServer.with(simulator) { try await RawConnection.get("/api/user", at: $0) }
    let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
    #expect(parts.count == 2 && parts[0].lowercased().contains("content-length: \(whole.utf8.count)"))
    #expect(parts.last.map(String.init) == String(whole.prefix(length)))
  }

  @Test("an answer is packed only for a client that unpacks")
  func gzip() async throws {
    try await SimulatorServer.with(Simulator(.small())) { address in
      let packed = try await RawConnection.get("/api/user", at: address, headers: ["Accept-Encoding: gzip"])
      let plain = try await RawConnection.get("/api/user", at: address)
      #expect(packed.lowercased().contains("content-encoding: gzip"))
      #expect(!plain.lowercased().contains("content-encoding"))
    }
  }

  @Test("a fault's status and headers arrive")
  func status() async throws {
    let simulator = Simulator(.small(), faults: [Fault(.status(.tooManyRequests, [.retryAfter: "3"]))])
    let text = try await SimulatorServer.with(simulator) { try await RawConnection.get("/api/user", at: $0) }
    #expect(
      text.hasPrefix("HTTP/1.1 429 Too Many Requests\r\n") && text.lowercased().contains("retry-after: 3\r\n")
    )
  }

  @Test("a port that is in use is told as such")
  func portInUse() async throws {
    try await SimulatorServer.with(Simulator(.small())) { address in
      let port = try #require(address.split(separator: ":").last.flatMap { Int($0) })
      await #expect(throws: SimulatorError.cannotListen(port: port, .inUse)) {
        try await SimulatorServer.with(Simulator(.small()), port: port) { _ in }
      }
    }
  }

  @Test("there is no port beyond 65535", arguments: [-1, 65_536])
  func noSuchPort(port: Int) async {
    await #expect(throws: SimulatorError.noSuchPort(port)) {
      try await SimulatorServer.with(Simulator(.small()), port: port) { _ in }
    }
  }

  @Test("the body's error is the caller's")
  func bodyThrows() async {
    struct Stop: Error {}
    await #expect(throws: Stop.self) {
      try await SimulatorServer.with(Simulator(.small())) { _ in throw Stop() }
    }
  }

  @Test("serving ends when its task is cancelled")
  func run() async throws {
    let (addresses, started) = AsyncStream.makeStream(of: String.self)
    let serving = Task {
      try await SimulatorServer.run(Simulator(.small()), port: 0) { started.yield($0) }
    }
    let address = try #require(await addresses.first { _ in true })
    #expect(try await RawConnection.get("/api/user", at: address).hasPrefix("HTTP/1.1 200 OK"))
    serving.cancel()
    _ = await serving.result
  }
}
