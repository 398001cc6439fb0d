import HTTPTypes
import PolicyData
import PulumiAPI
import Synchronization
import Testing

@Suite("A night's observation of organizations")
struct OrganizationObservationTests {
  private static let organization = "/api/orgs/acme"
  private static let groups = #"""
    {"policyGroups":[{"name":"b"},{"name":"accounts","entityType":"accounts"},{"name":"a","entityType":"stacks"}]}
    """#
  private static let required = #"""
    {"requiredPolicies":[{"name":"net","version":2,"config":{"all":{"enforcementLevel":"mandatory"}}},
                         {"name":"old"}]}
    """#

  private static func group(_ name: String) -> String {
    #"""
    {"name":"\#(name)","stacks":[{"name":"prod","routingProject":"shop"}],"appliedPolicyPacks":
     [{"name":"net","version":1,"config":{"all":{"enforcementLevel":"mandatory"}}},{"name":"net","version":2}]}
    """#
  }

  /// A healthy service: one stack that must pass `net` and `old`, and two groups of stacks.
  @Sendable private static func healthy(_ path: String) -> Script.Outcome {
    switch path {
    case "\(organization)/policygroups": .text(groups)
    case "\(organization)/policygroups/a": .text(group("a"))
    case "\(organization)/policygroups/b": .text(group("b"))
    case "\(organization)/policypacks":
      .text(#"{"policyPacks":[{"name":"net","versions":[3,1,2]},{"name":"unused","versions":[1]}]}"#)
    case let path where path.contains("/versions/"):
      .text(#"{"name":"net","version":\#(path.last ?? "0")}"#)
    case let path where path.hasSuffix("mode=preventative"): .text(required)
    default: .text("{}")
    }
  }

  private func night(
    _ script: Script, _ patterns: [String] = ["acme/shop/prod"], scores: Bool = false
  ) async throws -> Night {
    try await script.cloud().observe(patterns.map { try #require(StackPattern($0)) }, scores: scores)
  }

  /// What the organization tells where one path answers otherwise.
  private func acme(_ path: String, _ outcome: Script.Outcome, scores: Bool = false) async throws
    -> OrganizationPolicies
  {
    let script = Script { asked, _ in asked == Self.organization + path ? outcome : Self.healthy(asked) }
    return try #require(try await night(script, scores: scores).organizations.first)
  }

  @Test("asks for groups, packs and versions, each once, and for nothing that nobody wants to know")
  func questions() async throws {
    let script = Script { path, _ in Self.healthy(path) }
    let organizations = try await night(script).organizations
    #expect(organizations.map(\.name) == ["acme"])
    #expect(
      script.paths.filter { $0.hasPrefix("/api/orgs/") }.sorted() == [
        "/api/orgs/acme/policygroups", "/api/orgs/acme/policygroups/a", "/api/orgs/acme/policygroups/b",
        "/api/orgs/acme/policypacks", "/api/orgs/acme/policypacks/net/versions/1",
        "/api/orgs/acme/policypacks/net/versions/2", "/api/orgs/acme/policypacks/net/versions/3",
      ])
    #expect(script.requests.allSatisfy { $0.method == .get })
  }

  @Test("tells it in order")
  func answers() async throws {
    let acme = try #require(try await night(Script { path, _ in Self.healthy(path) }).organizations.first)
    #expect(acme.groups.value?.map(\.summary.name) == ["a", "b"])
    #expect(acme.groups.value?.first?.members == [.init(project: "shop", stack: "prod")])
    #expect(acme.packs.value?.map(\.name) == ["net", "unused"])
    #expect(acme.versions.map { "\($0.pack) \($0.version)" } == ["net 1", "net 2", "net 3"])
    #expect(acme.versions.map { $0.answer.value?.version } == [1, 2, 3])
    #expect(acme.scores == nil)
  }

  @Test("keeps equal configurations of stacks and groups as one object")
  func interned() async throws {
    let night = try await night(Script { path, _ in Self.healthy(path) })
    guard case .observed(let policies)? = night.observation(of: "acme/shop/prod"),
      case .byMode(let packs, _) = policies.requiredPacks
    else {
      Issue.record("the stack should have been observed")
      return
    }
    let groups = try #require(night.organizations.first?.groups.value)
    let applied = groups.compactMap { $0.appliedPacks.first?.configuration }
    #expect(applied.count == 2 && applied.allSatisfy { $0 === packs.first?.configuration })
  }

  @Test("leaves out a group that was deleted after it was listed")
  func deletedGroup() async throws {
    let groups = try await acme("/policygroups/a", .status(404)).groups
    #expect(groups.value?.map(\.summary.name) == ["b"])
  }

  @Test(
    "knows no groups where it may not read one of them",
    arguments: [
      ("/policygroups", .status(403), .forbidden), ("/policygroups", .status(404), .notFound),
      ("/policygroups/b", .status(403), .forbidden), ("/policygroups/b", .status(502), .service),
      ("/policygroups/b", .text(group("a")), .answer), ("/policygroups/b", .text("{}"), .answer),
      ("/policygroups", .text(#"{"policyGroups":[{"name":".."}]}"#), .transport),
    ] as [(String, Script.Outcome, ObservationFailure.Kind)])
  func refusedGroups(path: String, outcome: Script.Outcome, kind: ObservationFailure.Kind) async throws {
    let acme = try await acme(path, outcome)
    #expect(acme.groups.failure?.kind == kind)
    #expect(acme.packs.value?.count == 2)
    #expect(acme.versions.map(\.version) == [2, 3])
  }

  @Test("knows the versions in use where the list of packs is refused")
  func refusedPacks() async throws {
    let acme = try await acme("/policypacks", .status(403))
    #expect(
      acme.packs.failure
        == ObservationFailure(
          kind: .forbidden, status: 403, reason: "GET /api/orgs/acme/policypacks answered 403 (Forbidden)",
          attempts: 1))
    #expect(acme.versions.map(\.version) == [1, 2])
  }

  @Test(
    "knows the other versions where one is refused or is another's",
    arguments: [
      (.status(404), .notFound), (.text(#"{"name":"net","version":1}"#), .answer),
      (.text(#"{"name":"ten","version":2}"#), .answer), (.text("<html>"), .answer),
    ] as [(Script.Outcome, ObservationFailure.Kind)])
  func otherVersion(outcome: Script.Outcome, kind: ObservationFailure.Kind) async throws {
    let versions = try await acme("/policypacks/net/versions/2", outcome).versions
    #expect(versions.map { $0.answer.failure?.kind } == [nil, kind, nil])
  }

  @Test("asks for scores where it was told to, and says why there are none")
  func scores() async throws {
    let path = "/policyresults/compliance"
    let row = Script.Outcome.text(
      #"{"columns":["net"],"rows":[{"entityName":"shop/prod","scores":[83]}]}"#)
    let scores = try await acme(path, row, scores: true).scores
    let expected = [
      StackScores(project: "shop", stack: "prod", scores: [.init(pack: "net", score: .percent(83))])
    ]
    #expect(scores == .told(expected))
    #expect(try await acme(path, .status(402), scores: true).scores?.failure?.status == 402)
  }

  @Test("asks about no organization where not one stack could be observed")
  func nothingObserved() async throws {
    let script = Script(.status(403))
    #expect(try await night(script).organizations == [])
    #expect(script.requests.count == 1)
  }

  @Test("asks about every organization, also where its stacks failed and another's did not")
  func someObserved() async throws {
    let script = Script { path, _ in
      path.hasPrefix("/api/stacks/globex") ? .status(404) : Self.healthy(path)
    }
    let night = try await night(script, ["globex/grid/prod", "acme/shop/prod"])
    #expect(night.organizations.map(\.name) == ["acme", "globex"])
  }

  @Test("tells how many organizations have answered, after the stacks")
  func progress() async throws {
    let steps = Mutex<[ObservationProgress]>([])
    let patterns = try ["b/shop/prod", "a/shop/prod"].map { try #require(StackPattern($0)) }
    _ = try await Script { path, _ in Self.healthy(path) }.cloud().observe(patterns) { step in
      steps.withLock { $0.append(step) }
    }
    let last = steps.withLock { Array($0.suffix(4)) }
    #expect(
      last == [
        .observing(finished: 2, failed: 0, total: 2), .asking(finished: 0, total: 2),
        .asking(finished: 1, total: 2), .asking(finished: 2, total: 2),
      ])
  }

  @Test(
    "throws where it was told to stop, whatever it was asking",
    arguments: [
      "/policygroups", "/policygroups/a", "/policypacks", "/policypacks/net/versions/2",
      "/policyresults/compliance",
    ])
  func cancelled(path: String) async throws {
    await #expect(throws: APIError.cancelled) {
      try await acme(path, .failure(.cancelled), scores: true)
    }
  }
}
