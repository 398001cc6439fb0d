import PolicyData
import PulumiSimulator
import Testing

@Suite("GET …/policypacks of a stack")
struct RequiredPacksTests {
  static let path = "/api/stacks/acme/shop/prod/policypacks"

  /// A world of one stack in the given groups, each of which applies one version of one pack.
  static func world(_ groups: [(PolicyGroupMode?, version: Int, JSONValue?, lastModified: Int)]) -> World {
    var world = World.small(packs: [.small("tagging", versions: 3)])
    let member = world.organizations[0].stacks[0].member
    world.organizations[0].groups = groups.enumerated().map { index, group in
      World.Group(
        "group \(index)", group.0, members: [member],
        packs: [.init("tagging", version: group.version, group.2)], lastModified: group.lastModified)
    }
    return world
  }

  @Test(
    "only packs from groups of the mode asked for are required; without one, the preventative ones",
    arguments: [
      ("?mode=preventative", 1), ("?mode=audit", 2), ("", 1), ("?mode=", 1),
    ])
  func mode(query: String, version: Int) {
    let world = Self.world([(.preventative, 1, nil, 0), (.audit, 2, nil, 0)])
    let packs = Simulator(world).get(Self.path + query).json?["requiredPolicies"]?.array
    #expect(packs?.compactMap { $0["version"]?.integer } == [version])
  }

  @Test("another mode is a bad request", arguments: ["PREVENTATIVE", "all", "audit,preventative"])
  func unknownMode(mode: String) {
    let reading = Simulator(.small()).get("\(Self.path)?mode=\(mode)")
    #expect(reading.json == ["code": 400, "message": .string("Bad Request: invalid mode '\(mode)'")])
  }

  @Test("of several versions the newest is required, whichever group was changed last")
  func newestWins() throws {
    let world = Self.world([(.preventative, 3, ["a": [:]], 1), (.preventative, 2, ["b": [:]], 9)])
    let packs = try #require(Simulator(world).get(Self.path).json?["requiredPolicies"]?.array)
    #expect(packs.count == 1)
    #expect(packs[0]["version"] == 3 && packs[0]["versionTag"] == "1.2.0" && packs[0]["config"] == ["a": [:]])
  }

  @Test("of one version's configurations that of the group changed last is required, unmerged")
  func lastConfigurationWins() throws {
    let world = Self.world([(.preventative, 2, ["a": [:]], 5), (.preventative, 2, ["b": [:]], 4)])
    let packs = try #require(Simulator(world).get(Self.path).json?["requiredPolicies"]?.array)
    #expect(packs.map { $0["config"] } == [["a": [:]]])
  }

  @Test("a group without a mode counts as preventative")
  func oldGroup() {
    let simulator = Simulator(Self.world([(nil, 1, nil, 0)]))
    #expect(simulator.get(Self.path).json?["requiredPolicies"]?.array?.count == 1)
    #expect(simulator.get("\(Self.path)?mode=audit").json == [:])
  }

  @Test("a stack without packs has no list at all")
  func noList() {
    #expect(Simulator(Self.world([])).get(Self.path).text == "{}")
  }

  @Test("every required pack has a signed location, environments only where there are some")
  func members() throws {
    var world = World.small()
    world.organizations[0].groups[0].packs[0].environments = ["governance/net@stable"]
    let pack = try #require(Simulator(world).get(Self.path).json?["requiredPolicies"]?.array?.first)
    #expect(pack["packLocation"]?.string?.contains("SECRET") == true)
    #expect(pack["environments"] == ["governance/net@stable"])
    let plain = try #require(Simulator(.small()).get(Self.path).json?["requiredPolicies"]?.array?.first)
    #expect(plain["environments"] == nil && plain["config"] == nil)
  }

  @Test("a removed stack is not found", arguments: ["policygroups", "policypacks"])
  func removed(endpoint: String) {
    let reading = Simulator(.sample).get("/api/stacks/acme/ghost/decommissioned/\(endpoint)")
    #expect(reading.status == 404)
    #expect(reading.json?["message"] == "Not Found: stack 'acme/ghost/decommissioned' not found")
  }
}
