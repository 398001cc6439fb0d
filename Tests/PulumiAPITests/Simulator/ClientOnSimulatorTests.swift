import HTTPTypes
import PolicyData
import PulumiAPI
import PulumiSimulator
import Testing

@Suite("The client on the simulator")
struct ClientOnSimulatorTests {
  @Test("a whole night of the sample world: every stack is observed, but for the one that is gone")
  func wholeNight() async throws {
    let cloud = SimulatedCloud(.sample)
    let night = try await cloud.direct().observe([.everything])
    #expect(night.stacks.count >= 60)
    #expect(night.started == World.start && night.unmatchedPatterns.isEmpty)
    let failed = night.stacks.filter { if case .failed = $0.observation { true } else { false } }
    #expect(failed.map(\.reference.description) == ["acme/ghost/decommissioned"])
    #expect(night.failure(of: "acme/ghost/decommissioned")?.kind == .notFound)
    #expect(cloud.simulator.log.requests.allSatisfy { $0.method == .get })
    #expect(cloud.simulator.log.requests.allSatisfy { $0.headerFields[.authorization] == "token t" })
    #expect(
      cloud.simulator.log.requests.allSatisfy { $0.headerFields[.accept] == "application/vnd.pulumi+8" })
  }

  @Test("the function and the served simulator give the same night")
  func sameNight() async throws {
    let patterns = [pattern("initech/*/*"), pattern("acme/typo/*")]
    let direct = try await SimulatedCloud(.sample).direct().observe(patterns)
    let served = try await SimulatedCloud(.sample).served { try await $0.observe(patterns) }
    #expect(direct.stacks == served.stacks)
    #expect(served.unmatchedPatterns.map(\.description) == ["acme/typo/*"])
  }

  @Test("equal configurations of a night are one object")
  func interns() async throws {
    let night = try await SimulatedCloud(.wide(stacks: 30)).direct().observe([.everything])
    let configurations = night.stacks.flatMap { stack -> [PolicyPackConfiguration] in
      guard case .observed(let policies) = stack.observation,
        case .byMode(let packs, _) = policies.requiredPacks
      else { return [] }
      return packs.map(\.configuration)
    }
    #expect(configurations.count == 30)
    #expect(Set(configurations.map(ObjectIdentifier.init)).count == 1)
  }

  @Test("the list of stacks is read page by page, to its end")
  func pages() async throws {
    let cloud = SimulatedCloud(.wide(stacks: 120))
    #expect(try await cloud.direct().stacks(in: "acme").count == 120)
    #expect(cloud.simulator.log.paths.count { $0.hasPrefix("/api/user/stacks") } > 1)
  }

  @Test("no more requests than allowed are under way at once", arguments: [1, 4])
  func boundsConcurrency(limit: Int) async throws {
    var cloud = SimulatedCloud(.wide(stacks: 40), faults: [Fault(.latency(.milliseconds(5)))])
    cloud.limits.concurrentRequests = limit
    _ = try await cloud.served { try await $0.observe([.everything]) }
    #expect(cloud.simulator.log.mostAtOnce <= limit)
    #expect(cloud.simulator.log.mostAtOnce > 1 || limit == 1)
  }

  @Test("the organization's endpoints answer through their types")
  func organizationEndpoints() async throws {
    let cloud = try SimulatedCloud(.sample).direct()
    #expect(try await cloud.user().organizations == ["acme", "globex", "initech"])
    let groups = try await cloud.policyGroups(in: "acme")
    #expect(groups.contains { $0.isOrganizationDefault && $0.mode == .preventative })
    let group = try await cloud.policyGroup("default-policy-group", in: "acme")
    #expect(!group.members.isEmpty && !group.appliedPacks.isEmpty)
    let listing = try #require(try await cloud.policyPacks(in: "acme").first { $0.name == "net-guard" })
    let newest = try #require(listing.newestVersion)
    let version = try await cloud.policyPackVersion(newest, of: "net-guard", in: "acme")
    #expect(version.policies.count >= 8 && version.policies.allSatisfy { !$0.description.isEmpty })
  }
}

@Suite("The client and a service that misbehaves")
struct FaultySimulatorTests {
  static let stack = "/api/stacks/acme/shop/prod/"

  @Test(
    "what passes is waited for",
    arguments: [
      Fault(.status(.serviceUnavailable), attempts: 2),
      Fault(.status(.tooManyRequests, [.retryAfter: "1"]), attempts: 2),
      Fault(.status(.internalServerError, body: "<html>"), attempts: 1), Fault(.dropped, attempts: 2),
      Fault(.truncated(after: 5), attempts: 1), Fault(.latency(.milliseconds(1))),
    ])
  func recovers(fault: Fault) async throws {
    let night = try await SimulatedCloud(.small(), faults: [fault]).served {
      try await $0.observe([pattern("acme/shop/prod")])
    }
    #expect(night.failure(of: "acme/shop/prod") == nil)
  }

  @Test(
    "what lasts is told, with its kind and how often it was tried",
    arguments: [
      (Fault(.status(.badGateway), below: stack), .service, 502, 4),
      (Fault(.status(.tooManyRequests), below: stack), .rateLimited, 429, 4),
      (Fault(.status(.forbidden), below: stack), .forbidden, 403, 1),
      (Fault(.status(.unauthorized), below: stack), .unauthorized, 401, 1),
      (Fault(.body("<html>Please log in</html>", contentType: "text/html"), below: stack), .answer, 200, 1),
      (Fault(.body(#"{"policyGroups":7}"#), below: stack), .answer, 200, 1),
      (Fault(.body(#"{"policyGroups":[{"name":"#), below: stack), .answer, 200, 1),
      (Fault(.dropped, below: stack), .transport, nil, 4),
      (Fault(.truncated(after: 3), below: stack), .transport, nil, 4),
    ] as [(Fault, ObservationFailure.Kind, Int?, Int)])
  func tells(fault: Fault, kind: ObservationFailure.Kind, status: Int?, attempts: Int) async throws {
    let night = try await SimulatedCloud(.small(), faults: [fault]).served {
      try await $0.observe([pattern("acme/shop/prod")])
    }
    let failure = try #require(night.failure(of: "acme/shop/prod"))
    #expect(failure.kind == kind)
    #expect(status == nil || failure.status == nil || failure.status == status)
    #expect(failure.attempts == attempts)
    #expect(!failure.reason.contains("token") && !failure.reason.contains("?"))
  }

  @Test("a stack that fails stops no other")
  func others() async throws {
    let fault = Fault(.status(.badGateway), below: "/api/stacks/acme/project/stack-3/")
    let night = try await SimulatedCloud(.wide(stacks: 10), faults: [fault]).direct().observe([.everything])
    let failed = night.stacks.filter { if case .failed = $0.observation { true } else { false } }
    #expect(failed.map(\.reference.stack) == ["stack-3"])
  }

  @Test("a service that refuses the mode is asked once, without it")
  func refusesMode() async throws {
    let fault = Fault(.status(.badRequest, body: #"{"code":400,"message":"invalid mode"}"#)) {
      $0.contains("mode=")
    }
    let cloud = SimulatedCloud(.small(), faults: [fault])
    let night = try await cloud.direct().observe([pattern("acme/shop/prod")])
    guard case .observed(let policies)? = night.observation(of: "acme/shop/prod"),
      case .together(let packs) = policies.requiredPacks
    else {
      Issue.record("expected packs without modes")
      return
    }
    #expect(packs.map(\.name) == ["tagging"])
    #expect(cloud.simulator.log.paths.contains("\(Self.stack)policypacks"))
  }

  @Test("a redirect to another host is refused, and the token stays here")
  func redirects() async throws {
    let other = Simulator(.small())
    let failure = try await SimulatorServer.with(other) { address in
      let elsewhere = address.replacing("127.0.0.1", with: "localhost")
      let fault = Fault(.redirect(to: "\(elsewhere)/api/user"), below: Self.stack)
      let night = try await SimulatedCloud(.small(), faults: [fault]).served {
        try await $0.observe([pattern("acme/shop/prod")])
      }
      return night.failure(of: "acme/shop/prod")
    }
    #expect(failure != nil)
    #expect(other.log.requests.isEmpty)
  }
}
