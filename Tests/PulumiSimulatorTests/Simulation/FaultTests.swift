import HTTPTypes
import PulumiSimulator
import Testing

@Suite("Fault")
struct FaultTests {
  static let stack = "/api/stacks/acme/shop/prod/policygroups"

  @Test("the first attempts at each target go wrong, then it is healthy")
  func attempts() {
    let simulator = Simulator(.small(), faults: [Fault(.status(.badGateway), attempts: 2)])
    #expect((1...3).map { _ in simulator.get(Self.stack).status } == [502, 502, 200])
    #expect(simulator.get("/api/user").status == 502)
    #expect(simulator.log.attempts(Self.stack) == 3)
  }

  @Test("other paths stay healthy")
  func paths() {
    let simulator = Simulator(
      .small(),
      faults: [
        Fault(.dropped, below: "/api/stacks/"),
        Fault(.status(.forbidden)) { $0.hasSuffix("?policypack=tagging") },
      ])
    #expect(simulator.answer(.asking(Self.stack)).delivery == .dropped)
    #expect(simulator.answer(.asking("/api/user")).delivery == .whole)
    #expect(simulator.get("/api/orgs/acme/policypacks").status == 200)
    #expect(simulator.get("/api/orgs/acme/policypacks?policypack=tagging").status == 403)
  }

  @Test("several faults meet one request")
  func several() {
    let faults = [
      Fault(.latency(.milliseconds(5))), Fault(.latency(.milliseconds(2))),
      Fault(.status(.tooManyRequests, [.retryAfter: "7"], body: "slow down")), Fault(.truncated(after: 4)),
    ]
    let answer = Simulator(.small(), faults: faults).answer(.asking("/api/user"))
    #expect(answer.delay == .milliseconds(7))
    #expect(answer.response.status == .tooManyRequests)
    #expect(answer.response.headerFields[.retryAfter] == "7")
    #expect(answer.delivery == .truncated(after: 4))
    #expect(String(decoding: answer.body, as: UTF8.self) == "slow down")
  }

  @Test("a success may bring another body than agreed")
  func body() {
    let fault = Fault(.body("<html>Sign in</html>", contentType: "text/html"))
    let answer = Simulator(.small(), faults: [fault]).answer(.asking("/api/user"))
    #expect(answer.response.status == .ok && answer.response.headerFields[.contentType] == "text/html")
    #expect(Reading(answer).text == "<html>Sign in</html>")
  }

  @Test("a redirect names its target")
  func redirect() {
    let fault = Fault(.redirect(to: "https://elsewhere.example/api/user"))
    let answer = Simulator(.small(), faults: [fault]).answer(.asking("/api/user"))
    #expect(answer.response.status == .found)
    #expect(answer.response.headerFields[.location] == "https://elsewhere.example/api/user")
  }
}
