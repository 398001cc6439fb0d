import PolicyData
import PulumiSimulator
import Testing

@Suite("POST …/policyresults/compliance")
struct ComplianceTests {
  static let path = "/api/orgs/acme/policyresults/compliance"

  @Test("scores stand parallel to the columns; a pack that is not required has none")
  func scores() throws {
    var world = World.small(packs: [.small("tagging"), .small("net-guard")])
    world.organizations[0].stacks.append(.init(project: "shop", name: "dev"))
    let answer = try #require(Simulator(world).post(Self.path, ["entity": "stack"]).json)
    #expect(answer["columns"] == ["net-guard", "tagging"] && answer["continuationToken"] == "")
    #expect(answer.each("rows", "entityName") == ["shop/prod", "shop/dev"])
    let scores = (answer["rows"]?.array ?? []).map { ($0["scores"]?.array ?? []).compactMap(\.integer) }
    #expect(scores[0].count == 2 && scores[0].allSatisfy { (61...100).contains($0) })
    #expect(scores[1] == [-1, -1])
  }

  @Test("rows come in pages of the size asked for")
  func pages() throws {
    let simulator = Simulator(.wide(stacks: 5))
    let first = try #require(simulator.post(Self.path, ["entity": "stack", "size": 3]).json)
    let token = try #require(first["continuationToken"])
    let second = try #require(
      simulator.post(Self.path, ["entity": "stack", "size": 3, "continuationToken": token]).json)
    #expect(first.each("rows", "entityName").count == 3)
    #expect(second.each("rows", "entityName") == ["project/stack-4", "project/stack-5"])
    #expect(second["continuationToken"] == "")
  }

  @Test(
    "a question that is none is a bad request",
    arguments: [
      [:], ["entity": "planet"], ["entity": 7], ["entity": "stack", "continuationToken": "x"], [],
    ] as [JSONValue])
  func refuses(body: JSONValue) {
    #expect(Simulator(.small()).post(Self.path, body).status == 400)
  }
}
