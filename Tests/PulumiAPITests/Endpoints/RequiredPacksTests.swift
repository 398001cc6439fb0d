import PolicyData
import PulumiAPI
import Testing

@Suite("The packs that a stack must pass")
struct RequiredPacksTests {
  private static let stack = StackReference(organization: "acme", project: "shop", stack: "prod")
  private static let path = "/api/stacks/acme/shop/prod/policypacks"
  private static let one = #"{"requiredPolicies":[{"name":"one","version":1}]}"#
  private static let two = #"{"requiredPolicies":[{"name":"two","version":1}]}"#
  private static let onePack = RequiredPolicyPack(name: "one", version: 1)
  private static let twoPack = RequiredPolicyPack(name: "two", version: 1)

  private static func group(_ mode: PolicyGroupMode?) -> PolicyGroupSummary {
    PolicyGroupSummary(name: mode?.description ?? "old", mode: mode)
  }

  @Test(
    "are asked for in each mode, where groups are of both, or do not tell",
    arguments: [
      [.preventative, .audit], [.audit, nil], [.unknown("x")], [nil], [],
    ] as [[PolicyGroupMode?]])
  func modes(of groups: [PolicyGroupMode?]) async throws {
    let script = Script(.text(Self.one), .text(Self.two))
    let packs = try await script.cloud().requiredPacks(of: Self.stack, groups: groups.map(Self.group))
    #expect(packs == .byMode(preventative: [Self.onePack], audit: [Self.twoPack]))
    #expect(script.paths == ["\(Self.path)?mode=preventative", "\(Self.path)?mode=audit"])
  }

  @Test("are asked for in one mode, where all groups are of that")
  func oneMode() async throws {
    let script = Script(.text(Self.one))
    let groups = [Self.group(.preventative), Self.group(.preventative)]
    let preventative = try await script.cloud().requiredPacks(of: Self.stack, groups: groups)
    #expect(preventative == .byMode(preventative: [Self.onePack], audit: []))
    let audit = try await script.cloud().requiredPacks(of: Self.stack, groups: [Self.group(.audit)])
    #expect(audit == .byMode(preventative: [], audit: [Self.onePack]))
    #expect(script.paths == ["\(Self.path)?mode=preventative", "\(Self.path)?mode=audit"])
  }

  @Test("are asked for together where the service refuses the mode, at whichever request it does")
  func refused() async throws {
    let first = Script(.status(400), .text(Self.one))
    #expect(try await first.cloud().requiredPacks(of: Self.stack, groups: []) == .together([Self.onePack]))
    #expect(first.paths == ["\(Self.path)?mode=preventative", Self.path])
    let second = Script(.text("{}"), .status(400), .text(Self.one))
    #expect(try await second.cloud().requiredPacks(of: Self.stack, groups: []) == .together([Self.onePack]))
    #expect(second.paths == ["\(Self.path)?mode=preventative", "\(Self.path)?mode=audit", Self.path])
  }

  @Test("fail where the service refuses more than the mode")
  func failed() async throws {
    let exchange = Exchange(origin: "https://api.pulumi.com", path: Self.path)
    await #expect(throws: APIError.status(exchange, StatusProblem(status: 400))) {
      try await Script(.status(400)).cloud().requiredPacks(of: Self.stack, groups: [])
    }
  }

  @Test(
    "belong to the mode of the groups, where the service gave one list twice",
    arguments: [
      ([.preventative], .byMode(preventative: [onePack], audit: [])),
      ([.preventative, .preventative, nil], .byMode(preventative: [onePack], audit: [])),
      ([.audit], .byMode(preventative: [], audit: [onePack])),
      ([.preventative, .audit], .byMode(preventative: [onePack], audit: [onePack])),
      ([.unknown("x")], .together([onePack])), ([nil], .together([onePack])), ([], .together([onePack])),
    ] as [([PolicyGroupMode?], RequiredPacks)])
  func attribution(modes: [PolicyGroupMode?], packs: RequiredPacks) async throws {
    let script = Script(.text(Self.one))
    #expect(try await script.cloud().requiredPacks(of: Self.stack, groups: modes.map(Self.group)) == packs)
  }

  @Test("are none where there are none, whatever the groups")
  func none() async throws {
    let script = Script(.text("{}"))
    let packs = try await script.cloud().requiredPacks(of: Self.stack, groups: [Self.group(.audit)])
    #expect(packs == .byMode(preventative: [], audit: []))
  }
}
