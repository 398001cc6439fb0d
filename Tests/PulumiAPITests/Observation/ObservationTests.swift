import Foundation
import PolicyData
import PulumiAPI
import Synchronization
import Testing

@Suite("A night's observation")
struct ObservationTests {
  private static let list = #"""
    {"stacks":[{"orgName":"acme","projectName":"shop","stackName":"prod","resourceCount":7},
               {"orgName":"acme","projectName":"shop","stackName":"dev"}],"continuationToken":""}
    """#
  private static let groups = #"{"policyGroups":[{"name":"everyone","mode":"preventative"}]}"#
  private static let packs =
    #"{"requiredPolicies":[{"name":"net","config":{"all":{"enforcementLevel":"mandatory"}}}]}"#

  /// A healthy service of two stacks.
  @Sendable private static func healthy(_ path: String, _ number: Int) -> Script.Outcome {
    if path.contains("/user/stacks") { return .text(list) }
    if path.contains("/policygroups") { return .text(groups) }
    return .text(path.contains("mode=preventative") ? packs : "{}")
  }

  private static func patterns(_ texts: String...) throws -> [StackPattern] {
    try texts.map { try #require(StackPattern($0)) }
  }

  @Test("finds the stacks and tells what guards them")
  func night() async throws {
    let script = Script(Self.healthy)
    let night = try await script.cloud().observe(Self.patterns("acme/*/prod", "acme/shop/dev", "acme/x*/y"))
    #expect(night.service == "https://api.pulumi.com")
    #expect(night.unmatchedPatterns == (try Self.patterns("acme/x*/y")))
    #expect(night.stacks.map(\.reference.description) == ["acme/shop/dev", "acme/shop/prod"])
    #expect(night.stacks.map(\.summary?.resourceCount) == [nil, 7])
    let pack = RequiredPolicyPack(
      name: "net", version: nil,
      configuration: PolicyPackConfiguration(["all": ["enforcementLevel": "mandatory"]]))
    let policies = StackPolicies(
      groups: [PolicyGroupSummary(name: "everyone", mode: .preventative)],
      requiredPacks: .byMode(preventative: [pack], audit: []))
    #expect(night.stacks.allSatisfy { $0.observation == .observed(policies) })
  }

  @Test("asks for no list where every stack is named in full, and for each stack once")
  func exact() async throws {
    let script = Script(Self.healthy)
    let night = try await script.cloud().observe(Self.patterns("acme/shop/prod", "acme/shop/prod"))
    #expect(night.stacks.map(\.summary) == [nil])
    #expect(script.paths.count { $0.hasPrefix("/api/stacks/") } == 2)
    #expect(!script.paths.contains { $0.hasPrefix("/api/user/") })
  }

  @Test("keeps equal configurations as one object")
  func interned() async throws {
    let night = try await Script(Self.healthy).cloud().observe(Self.patterns("acme/*/*"))
    let configurations = night.stacks.compactMap { stack -> PolicyPackConfiguration? in
      guard case .observed(let policies) = stack.observation,
        case .byMode(let packs, _) = policies.requiredPacks
      else { return nil }
      return packs.first?.configuration
    }
    #expect(configurations.count == 2)
    #expect(configurations.first === configurations.last)
  }

  @Test("records a stack that fails, and goes on with the others")
  func failures() async throws {
    let script = Script { path, number in
      switch path {
      case "/api/stacks/acme/shop/gone/policygroups": .status(404)
      case "/api/stacks/acme/shop/half/policypacks?mode=preventative": .text("<html>")
      case "/api/stacks/acme/shop/down/policygroups": .failure(.connectionRefused)
      default: Self.healthy(path, number)
      }
    }
    let patterns = try Self.patterns(
      "acme/shop/gone", "acme/shop/half", "acme/shop/down", "acme/../prod", "acme/shop/prod")
    let night = try await script.cloud().observe(patterns)
    let failures = night.stacks.map { stack -> ObservationFailure? in
      guard case .failed(let failure) = stack.observation else { return nil }
      return failure
    }
    #expect(night.stacks.map(\.reference.stack) == ["prod", "down", "gone", "half", "prod"])
    #expect(failures.map { $0?.kind } == [.transport, .transport, .notFound, .answer, nil])
    #expect(failures.map { $0?.attempts } == [0, 4, 1, 1, nil])
  }

  @Test("fails every stack, and does not throw, where the token is refused")
  func unauthorized() async throws {
    let night = try await Script(.status(401)).cloud().observe(Self.patterns("a/b/c", "a/b/d"))
    #expect(night.stacks.count == 2)
    for stack in night.stacks {
      guard case .failed(let failure) = stack.observation else {
        Issue.record("a token that is refused observes nothing")
        return
      }
      #expect(failure.kind == .unauthorized)
    }
  }

  @Test("throws where the stacks cannot be listed")
  func unlisted() async throws {
    await #expect(throws: APIError.self) {
      try await Script(.status(403)).cloud().observe(Self.patterns("a/*/*"))
    }
  }

  @Test("tells its progress, in order")
  func progress() async throws {
    let steps = Mutex<[ObservationProgress]>([])
    let script = Script { path, number in path.contains("/dev/") ? .status(404) : Self.healthy(path, number) }
    var limits = Limits()
    limits.concurrentRequests = 1
    _ = try await script.cloud(limits: limits).observe(Self.patterns("acme/*/*")) { step in
      steps.withLock { $0.append(step) }
    }
    #expect(
      steps.withLock { $0 } == [
        .listing(organization: "acme"), .observing(finished: 0, failed: 0, total: 2),
        .observing(finished: 1, failed: 1, total: 2), .observing(finished: 2, failed: 1, total: 2),
        .asking(finished: 0, total: 1), .asking(finished: 1, total: 1),
      ])
  }

  @Test("takes its times from its clock")
  func times() async throws {
    let script = Script { path, number in number == 0 ? .status(500) : Self.healthy(path, number) }
    let night = try await script.cloud().observe(Self.patterns("acme/shop/prod"))
    #expect(night.started == VirtualTime.start)
    #expect(night.finished == VirtualTime.start.addingTimeInterval(1))
  }

  @Test("throws where it was told to stop, and records nothing")
  func cancelled() async throws {
    let cloud = try Script(.failure(.cancelled)).cloud()
    await #expect(throws: APIError.cancelled) { try await cloud.observe(Self.patterns("acme/shop/prod")) }
  }

  @Test("of nothing is empty")
  func nothing() async throws {
    #expect(try await Script(Self.healthy).cloud().observe([]).stacks == [])
  }
}
