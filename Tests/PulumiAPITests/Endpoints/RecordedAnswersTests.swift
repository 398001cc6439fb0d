import Foundation
import PolicyData
import PulumiAPI
import Testing

/// Every recorded answer of the endpoints that the client calls, through the client itself.
@Suite("The recorded answers", .enabled(if: Recorded.isPresent, "needs ../shared/recorded"))
struct RecordedAnswersTests {
  private let stack = StackReference(organization: "acme", project: "shop", stack: "prod")

  private func cloud(_ number: String) throws -> PulumiCloud {
    try Script(.answer(Recorded.body(number))).cloud()
  }

  @Test("give a stack's groups, also of the time before modes")
  func stackGroups() async throws {
    let groups = try await cloud("01").policyGroups(of: stack)
    #expect(
      groups == [PolicyGroupSummary(name: "continuous-policy", stackCount: 1, enabledPolicyPackCount: 1)])
  }

  @Test("give a stack's packs, with the configuration as it is")
  func stackPacks() async throws {
    let packs = try await cloud("02").requiredPacks(of: stack, groups: [])
    guard case .together(let list) = packs else {
      Issue.record("one list, asked for twice, and no group that tells a mode")
      return
    }
    let pack = try #require(list.first)
    #expect(
      (pack.name, pack.version, pack.versionTag, pack.displayName) == ("continuous-policy", 3, "0.0.3", ""))
    #expect(pack.configuration.levelForAll == .mandatory)
    #expect(pack.configuration.entry(of: "continuous-policy")?.parameters.map(\.key) == ["policies"])
  }

  @Test("give an organization's groups", arguments: [("03", nil), ("04", "stacks")])
  func groups(number: String, entityType: String?) async throws {
    let groups = try await cloud(number).policyGroups(in: "acme")
    let everyone = try #require(groups.first { $0.isOrganizationDefault })
    #expect((everyone.stackCount, everyone.entityType) == (2569, entityType))
    #expect(groups.allSatisfy { $0.mode == nil })
  }

  @Test(
    "give a group with its members and packs",
    arguments: [
      ("05", "continuous-policy", .audit, 1, ["continuous-policy 3 0.0.3"]),
      ("06", "prod-policies", .preventative, 2, ["aws-guardrails 3 1.2.0", "tagging 1 "]),
      ("07", "tg-test3", .audit, 0, ["cloud-cli-fixture-pack 2 0.0.2"]), ("08", "grp", .audit, 1, []),
    ] as [(String, String, PolicyGroupMode, Int, [String])])
  func group(number: String, name: String, mode: PolicyGroupMode, members: Int, packs: [String]) async throws
  {
    let group = try await cloud(number).policyGroup(name, in: "acme")
    #expect(group.summary.mode == mode)
    #expect(group.members.count == members)
    #expect(group.appliedPacks.map { "\($0.name) \($0.version ?? 0) \($0.versionTag)" } == packs)
  }

  @Test("give an organization's packs, newest by number", arguments: [("09", [1, 1, 3]), ("10", [2, 1])])
  func packs(number: String, newest: [Int]) async throws {
    #expect(try await cloud(number).policyPacks(in: "acme").map(\.newestVersion) == newest)
  }

  @Test("give a pack's policies")
  func packVersion() async throws {
    let pack = try await cloud("11").policyPackVersion(3, of: "continuous-policy", in: "acme")
    let policy = try #require(pack.policies.first)
    #expect(policy.name == pack.name)
    #expect(!policy.parameters.contains { $0.key == "enforcementLevel" })
  }

  @Test("give the stacks of several organizations")
  func stacks() async throws {
    let stacks = try await cloud("18").stacks(in: nil)
    #expect(Set(stacks.map(\.reference.description)) == ["org1/project1/dev", "org2/project2/prod"])
    #expect(stacks.first?.lastUpdate?.timeIntervalSince1970 == 1_612_481_387)
  }
}

/// The recorded bodies that no call of the client brings.
@Suite("The other recorded bodies", .enabled(if: Recorded.isPresent, "needs ../shared/recorded"))
struct OtherRecordedBodiesTests {
  @Test(
    "are JSON, and say the same when written again",
    arguments: ["13", "14", "15", "16", "17", "19", "20", "21", "22", "28"])
  func roundTrip(number: String) throws {
    let json = try Recorded.json(number)
    #expect(json.members?.isEmpty == false)
    #expect(try JSONParser.parse(Array(json.compactText.utf8)) == json)
  }

  @Test("hold a policy with everything that a policy can have")
  func fullPolicy() throws {
    let pack = try #require(PolicyPackVersion(Recorded.json("12")))
    let policy = try #require(pack.policies.first)
    #expect((pack.name, pack.versionTag, pack.version) == ("test-policy-pack", "1.2.3", nil))
    #expect(
      (policy.defaultLevel, policy.severity, policy.framework?.reference) == (.mandatory, "high", "CC6.1"))
    #expect(policy.parameters.map(\.key) == ["requiredTags"])
    #expect(policy.requiredParameters == ["requiredTags"])
    #expect(policy.tags == ["tagging", "governance"])
    #expect(policy.url == "https://example.com/policies/required-tags")
  }

  @Test("hold a group's pack whose policy has a parameter and no level")
  func appliedPack() throws {
    var pool = PackPool()
    let answer = try pool.pack(Recorded.json("30"))
    let pack = try #require(answer)
    let entry = try #require(pack.configuration.entry(of: "hardened-os-image"))
    #expect((pack.version, pack.configuration.levelForAll, entry.level) == (nil, .mandatory, nil))
    #expect(entry.parameters == [.init("approvedAmiIds", ["ami-0abcdef1234567890"])])
  }

  @Test("hold configurations, none of which is taken for another")
  func configurations() throws {
    let cases = try Recorded.json("29")
    let valid = try #require(cases["validFromApi"]?.array).map { PolicyPackConfiguration($0) }
    #expect(
      valid.map { $0.entry(of: "foo")?.level } == [.advisory, .mandatory, .advisory, nil, nil, nil])
    let invalid = try #require(cases["invalid"]?.array).map {
      PolicyPackConfiguration($0).entry(of: "foo")?.level
    }
    #expect(invalid.allSatisfy { $0 != .mandatory && $0 != .advisory && $0 != .remediate && $0 != .disabled })
  }
}
