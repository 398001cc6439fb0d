import Synchronization
import Testing

@testable import PulumiAPI

@Suite("Many questions, few at once")
struct WorkersTests {
  private static func cloud(atOnce: Int) throws -> PulumiCloud {
    var limits = Limits()
    limits.concurrentRequests = atOnce
    return try Script(.text("{}")).cloud(limits: limits)
  }

  @Test("are answered in their order, whoever is first", arguments: [0, 1, 3, 100])
  func order(atOnce: Int) async throws {
    let items = Array(0..<20)
    var finished: [Int] = []
    let values = try await Self.cloud(atOnce: atOnce).concurrently(items) {
      finished.append($0)
    } _: { item async throws(APIError) in
      for _ in item..<20 { await Task.yield() }
      return item * 2
    }
    #expect(values == items.map { $0 * 2 })
    #expect(finished.sorted() == values)
  }

  @Test("are under way together, as many as there may be")
  func together() async throws {
    let meeting = Meeting(of: 4)
    let underWay = Mutex((now: 0, most: 0))
    _ = try await Self.cloud(atOnce: 4).concurrently(Array(0..<12)) { _ async throws(APIError) in
      underWay.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
      await meeting.arrive()
      underWay.withLock { $0.now -= 1 }
    }
    #expect(underWay.withLock { $0.most } == 4)
  }

  @Test("are not begun any more after one that failed")
  func failure() async throws {
    let asked = Mutex<[Int]>([])
    await #expect(throws: APIError.unsendableName("2")) {
      try await Self.cloud(atOnce: 1).concurrently(Array(0..<9)) { item async throws(APIError) in
        asked.withLock { $0.append(item) }
        if item == 2 { throw APIError.unsendableName("\(item)") }
      }
    }
    #expect(asked.withLock { $0 } == [0, 1, 2])
  }

  @Test("fail with the first failure in their order, and with being told to stop before all")
  func firstFailure() async throws {
    for stopped in [false, true] {
      let meeting = Meeting(of: 3)
      await #expect(throws: stopped ? APIError.cancelled : .unsendableName("0")) {
        try await Self.cloud(atOnce: 3).concurrently([0, 1, 2]) { item async throws(APIError) in
          await meeting.arrive()
          for _ in item..<3 { await Task.yield() }
          throw stopped && item == 2 ? APIError.cancelled : .unsendableName("\(item)")
        }
      }
    }
  }
}
