import PolicyData
import PulumiSimulator
import Testing

@Suite("Policy packs of an organization")
struct PolicyPacksTests {
  @Test("the list shows versions newest first, and leaves out tags that are empty")
  func listing() throws {
    var world = World.small(packs: [.small("tagging", versions: 3), .small("net-guard")])
    world.organizations[0].packs[0].versions[1].tag = ""
    let packs = try #require(Simulator(world).get("/api/orgs/acme/policypacks").json?["policyPacks"]?.array)
    #expect(
      packs.first == [
        "displayName": "", "name": "tagging", "versionTags": ["1.2.0", "1.0.0"], "versions": [3, 2, 1],
      ])
    #expect(packs.count == 2)
  }

  @Test("the list can be narrowed to one pack", arguments: [("net-guard", ["net-guard"]), ("none", [])])
  func filter(name: String, names: [String]) {
    let world = World.small(packs: [.small("tagging"), .small("net-guard")])
    let answer = Simulator(world).get("/api/orgs/acme/policypacks?policypack=\(name)").json
    #expect(answer?.each("policyPacks", "name") == names)
  }

  @Test(
    "a version is found by its number and by its tag",
    arguments: [
      ("versions/11", 11), ("versions/2.2.9", 11), ("versions/2.3.0-rc.1", 12), ("latest", 12),
    ])
  func version(path: String, number: Int) {
    #expect(
      Simulator(.sample).get("/api/orgs/acme/policypacks/net-guard/\(path)").json?["version"]?.integer
        == number)
  }

  @Test(
    "what does not exist is not found",
    arguments: [
      "acme/policypacks/net-guard/versions/1", "acme/policypacks/net-guard/versions/latest",
      "acme/policypacks/nothing/latest", "umbrella/policypacks/net-guard/latest", "umbrella/policypacks",
    ])
  func notFound(path: String) {
    #expect(Simulator(.sample).get("/api/orgs/\(path)").json?["code"] == 404)
  }

  @Test("a version says whether a group applies it")
  func applied() {
    let simulator = Simulator(.sample)
    let newest = simulator.get("/api/orgs/acme/policypacks/net-guard/latest").json
    let oldest = simulator.get("/api/orgs/acme/policypacks/net-guard/versions/10").json
    #expect(newest?["applied"] == true && oldest?["applied"] == false)
  }

  @Test("a policy has what its author wrote, and the level that the SDK adds to its parameters")
  func policies() throws {
    var world = World.small()
    world.organizations[0].packs[0].versions[0].policies = [
      World.Policy(
        name: "p", description: "d", level: .mandatory, severity: "high",
        framework: .init(name: "f", version: "1", reference: "r", specification: "s"), tags: ["t"],
        remediationSteps: "steps", url: "https://wiki.example/p",
        parameters: [.init("days", ["type": "integer"])], requiredParameters: ["days"]),
      World.Policy(name: "bare"),
    ]
    let answer = try #require(Simulator(world).get("/api/orgs/acme/policypacks/tagging/latest").json)
    let policies = try #require(answer["policies"]?.array)
    let policy = try #require(Policy(policies[0]))
    #expect(policy.defaultLevel == .mandatory && policy.severity == "high" && policy.tags == ["t"])
    #expect(policy.framework?.reference == "r" && policy.remediationSteps == "steps")
    #expect(
      policy.parameters == [.init("days", ["type": "integer"])] && policy.requiredParameters == ["days"])
    #expect(policies[0]["configSchema"]?["properties"]?["enforcementLevel"]?["enum"]?.array?.count == 4)
    #expect(
      policies[1] == [
        "description": "", "displayName": "", "enforcementLevel": "advisory", "message": "", "name": "bare",
      ])
  }
}
