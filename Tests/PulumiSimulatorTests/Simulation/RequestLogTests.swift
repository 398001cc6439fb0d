import HTTPTypes
import PulumiSimulator
import Testing

@Suite("RequestLog")
struct RequestLogTests {
  @Test("requests are kept in their order, with their headers")
  func order() {
    let simulator = Simulator(.small())
    _ = simulator.get("/api/user")
    _ = simulator.get("/api/user/stacks?organization=acme")
    #expect(simulator.log.paths == ["/api/user", "/api/user/stacks?organization=acme"])
    #expect(simulator.log.requests.last?.headerFields[.authorization] == "token t")
  }

  @Test("copies of a simulator share their log")
  func copies() {
    let simulator = Simulator(.small())
    let copy = simulator
    _ = copy.get("/api/user")
    #expect(simulator.log.attempts("/api/user") == 1)
  }

  @Test("a request is under way until its answer is delivered")
  func mostAtOnce() async {
    let simulator = Simulator(.small())
    await simulator.answer(.asking("/api/user")) { _ in
      await simulator.answer(.asking("/api/user")) { _ in }
    }
    await simulator.answer(.asking("/api/user")) { _ in }
    #expect(simulator.log.mostAtOnce == 2)
  }
}
