import HTTPTypes
import PolicyData
import PulumiSimulator
import Testing

@Suite("Simulator")
struct SimulatorTests {
  @Test(
    "the authorization is the word token and a token",
    arguments: [
      (nil, nil, 401), (nil, "", 401), (nil, "token ", 401), (nil, "Bearer abc", 401),
      (nil, "token abc", 200),
      ("abc", "token abc", 200), ("abc", "token abcd", 401), ("abc", "Token abc", 401),
    ] as [(String?, String?, Int)])
  func authorization(token: String?, header: String?, status: Int) {
    var world = World.small()
    world.token = token
    let reading = Reading(Simulator(world).answer(.asking("/api/user", authorization: header)))
    #expect(reading.status == status)
    if status == 401 { #expect(reading.json == ["code": 401, "message": "Unauthorized"]) }
  }

  @Test("capabilities need no token")
  func capabilities() {
    let reading = Reading(Simulator(.small()).answer(.asking("/api/capabilities", authorization: nil)))
    #expect(reading.json?.each("capabilities", "capability") == ["stack-policy-packs", "api-version"])
  }

  @Test(
    "a path that the service does not know is answered by its router, in plain text",
    arguments: [
      "/", "/api", "/api/", "/api/nothing", "/api/user/", "//api/user", "/api/stacks/acme/shop/prod",
      "/api/stacks/acme//prod/policygroups", "/api/orgs/acme/policygroups/a/b", "/api/../api/user",
    ])
  func unknownRoutes(path: String) {
    let answer = Simulator(.small()).answer(.asking(path))
    #expect(answer.response.status == .notFound)
    #expect(answer.response.headerFields[.contentType] == "text/plain; charset=utf-8")
    #expect(String(decoding: answer.body, as: UTF8.self) == "404 page not found\n")
  }

  @Test(
    "a malformed path is a bad request",
    arguments: [
      "", "api/user", "*", "/api/%zz", "/api/%4", "/api/%FF%FE", "/api/user/stacks?organization=%G0",
    ])
  func malformed(path: String) {
    #expect(Reading(Simulator(.small()).answer(.asking(path))).status == 400)
  }

  @Test(
    "nothing here writes",
    arguments: [
      ("/api/orgs/acme/policygroups", HTTPRequest.Method.post), ("/api/orgs/acme/policygroups/a", .patch),
      ("/api/orgs/acme/policygroups/a", .delete), ("/api/user", .head),
      ("/api/orgs/acme/policyresults/compliance", .get),
    ])
  func refusesWrites(path: String, method: HTTPRequest.Method) {
    #expect(Simulator(.small()).answer(.asking(path, method: method)).response.status == .methodNotAllowed)
  }

  @Test(
    "names that try to leave their place are only names",
    arguments: [
      "/api/stacks/acme/%2E%2E/%2E/policygroups", "/api/stacks/..%2F..%2Fetc/passwd/x/policygroups",
      "/api/orgs/%00/policygroups", "/api/orgs/acme/policypacks/tagging/versions/-1",
      "/api/orgs/acme/policypacks/tagging/versions/99999999999999999999",
      "/api/orgs/\(String(repeating: "a", count: 100_000))/policypacks",
    ])
  func hostileNames(path: String) {
    let reading = Simulator(.small()).get(path)
    #expect(reading.status == 404 && reading.json?["code"] == 404)
  }

  @Test("the same world and request give the same bytes")
  func deterministic() {
    let paths = [
      "/api/user/stacks", "/api/orgs/acme/policygroups", "/api/orgs/acme/policypacks/cis-aws/latest",
    ]
    for path in paths {
      #expect(Simulator(.sample).answer(.asking(path)).body == Simulator(.sample).answer(.asking(path)).body)
    }
  }
}
