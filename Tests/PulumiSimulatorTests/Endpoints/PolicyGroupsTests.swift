import PolicyData
import PulumiSimulator
import Testing

@Suite("Policy groups")
struct PolicyGroupsTests {
  @Test("a stack's groups are those it is a member of")
  func ofStack() {
    let groups = Simulator(.sample).get("/api/stacks/acme/payments/prod/policygroups").json
    #expect(
      groups?.each("policyGroups", "name") == [
        "default-policy-group", "PCI scope (EU)", "PCI scope (US)", "Encryption drive 2026 🔐",
        "استمرارية الأعمال",
      ])
    let none = Simulator(.sample).get("/api/stacks/acme/warehouse-sync/prod/policygroups").json
    #expect(none == ["policyGroups": []])
  }

  @Test("a summary counts, and names neither stacks nor packs")
  func summary() throws {
    let answer = Simulator(.small()).get("/api/orgs/acme/policygroups").json
    let expected: JSONValue = [
      "entityType": "stacks", "isOrgDefault": true, "mode": "preventative", "name": "default-policy-group",
      "numAccounts": 0, "numEnabledPolicyPacks": 1, "numStacks": 1,
    ]
    #expect(answer == ["policyGroups": [expected]])
  }

  @Test("an old server leaves out mode and entity type")
  func oldServer() throws {
    var world = World.small()
    world.organizations[0].groups[0].mode = nil
    world.organizations[0].groups[0].entityType = nil
    let group = try #require(
      Simulator(world).get("/api/orgs/acme/policygroups").json?["policyGroups"]?.array?.first)
    #expect(group["mode"] == nil && group["entityType"] == nil)
  }

  @Test(
    "a group is found by its encoded name, whatever is in it",
    arguments: [
      ("%CE%A9%20%2F%20sandbox", "Ω / sandbox"), ("PCI%20scope%20(EU)", "PCI scope (EU)"),
      ("M%26A%20onboarding", "M&A onboarding"),
      ("Encryption%20drive%202026%20%F0%9F%94%90", "Encryption drive 2026 🔐"),
    ])
  func encodedName(encoded: String, name: String) {
    #expect(Simulator(.sample).get("/api/orgs/acme/policygroups/\(encoded)").json?["name"]?.string == name)
  }

  @Test("a group's details name its members without their organization, and its packs without their location")
  func details() throws {
    let group = try #require(Simulator(.small()).get("/api/orgs/acme/policygroups/default-policy-group").json)
    #expect(group["stacks"] == [["name": "prod", "routingProject": "shop"]])
    #expect(
      group["appliedPolicyPacks"] == [
        ["displayName": "", "name": "tagging", "version": 1, "versionTag": "1.0.0"]
      ])
    #expect(group["accounts"] == [])
  }

  @Test("an applied pack whose version was deleted has neither tag nor display name")
  func deletedVersion() throws {
    var world = World.small()
    world.organizations[0].packs = []
    let group = try #require(Simulator(world).get("/api/orgs/acme/policygroups/default-policy-group").json)
    #expect(group["appliedPolicyPacks"] == [["name": "tagging", "version": 1]])
  }

  @Test(
    "what does not exist is not found, with its name",
    arguments: [
      ("/api/orgs/umbrella/policygroups", "Not Found: organization 'umbrella' not found"),
      ("/api/orgs/umbrella/policygroups/a", "Not Found: organization 'umbrella' not found"),
      ("/api/orgs/acme/policygroups/a", "Not Found: Policy Group 'a' not found"),
      ("/api/stacks/acme/shop/dev/policygroups", "Not Found: stack 'acme/shop/dev' not found"),
    ])
  func notFound(path: String, message: String) {
    #expect(Simulator(.small()).get(path).json == ["code": 404, "message": .string(message)])
  }
}
