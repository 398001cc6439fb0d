import PolicyData
import PulumiSimulator
import Testing

@Suite("GET /api/user/stacks")
struct UserStacksTests {
  @Test("a long list comes in pages, the last of which has an empty token")
  func pages() throws {
    let simulator = Simulator(.wide(stacks: 60))
    var sizes: [Int] = []
    var names: Set<String> = []
    var token = ""
    repeat {
      let page = try #require(simulator.get("/api/user/stacks?continuationToken=\(token)").json)
      names.formUnion(page.each("stacks", "stackName"))
      sizes.append(page["stacks"]?.array?.count ?? 0)
      token = try #require(page["continuationToken"]?.string)
    } while !token.isEmpty
    #expect(sizes == [25, 25, 10])
    #expect(names.count == 60)
  }

  @Test("a client may ask for smaller pages, not for larger ones", arguments: [("10", 10), ("100", 25)])
  func pageSize(wanted: String, size: Int) {
    let page = Simulator(.wide(stacks: 60)).get("/api/user/stacks?maxResults=\(wanted)").json
    #expect(page?["stacks"]?.array?.count == size)
  }

  @Test(
    "what the service never gave is refused",
    arguments: [
      "maxResults=0", "maxResults=-1", "maxResults=many", "continuationToken=x", "continuationToken=-5-",
      "continuationToken=61-", "continuationToken=99999999999999999999-",
    ])
  func refuses(query: String) {
    let reading = Simulator(.wide(stacks: 60)).get("/api/user/stacks?\(query)")
    #expect(reading.status == 400 && reading.json?["code"] == 400)
  }

  @Test("the list is of one organization, of one project, or of all the user's")
  func selection() {
    let simulator = Simulator(.sample)
    let project = simulator.get("/api/user/stacks?organization=acme&project=checkout").json
    #expect(project?.each("stacks", "stackName") == ["dev", "staging", "prod-eu", "prod-us"])
    let organization = simulator.get("/api/user/stacks?organization=initech").json
    #expect(organization?.each("stacks", "orgName") == Array(repeating: "initech", count: 9))
    #expect(simulator.get("/api/user/stacks?organization=umbrella").status == 404)
  }

  @Test("an organization that the user is no member of is not found")
  func membership() {
    var world = World.sample
    world.user.organizations = ["initech"]
    #expect(Simulator(world).get("/api/user/stacks?organization=acme").status == 404)
    #expect(Simulator(world).get("/api/user/stacks").json?["stacks"]?.array?.count == 9)
  }

  @Test("a stack's facts are written as the service writes them")
  func facts() throws {
    var world = World.small()
    world.organizations[0].stacks[0].resourceCount = 7
    world.organizations[0].stacks.append(
      .init(project: "shop", name: "never", lastUpdate: nil, resourceCount: nil))
    world.organizations[0].stacks.append(.init(project: "shop", name: "hidden", isListed: false))
    let stacks = try #require(Simulator(world).get("/api/user/stacks").json?["stacks"]?.array)
    #expect(stacks.compactMap(StackSummary.init).map(\.reference.stack) == ["prod", "never"])
    #expect(stacks[0]["lastUpdate"] == 1_795_486_440 && stacks[0]["resourceCount"] == 7)
    #expect(stacks[1]["lastUpdate"] == nil && stacks[1]["resourceCount"] == nil)
  }
}
