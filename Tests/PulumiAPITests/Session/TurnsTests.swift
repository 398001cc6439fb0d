import Synchronization
import Testing

@testable import PulumiAPI

@Suite("Taking turns")
struct TurnsTests {
  @Test("lets as many go at once as there may be, and all in the end", arguments: [0, 1, 3, 100])
  func bound(count: Int) async throws {
    let (turns, crowd) = (Turns(count), Crowd())
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<50 {
        group.addTask {
          try await turns.take { () async throws(APIError) in
            crowd.change(by: 1)
            for _ in 0..<5 { await Task.yield() }
            crowd.change(by: -1)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(crowd.most <= max(count, 1))
    #expect(crowd.all == 50)
  }

  @Test("fills every place")
  func together() async throws {
    let (turns, meeting) = (Turns(4), Meeting(of: 4))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask { try await turns.take { () async throws(APIError) in await meeting.arrive() } }
      }
      try await group.waitForAll()
    }
  }

  @Test("gives a turn back that ended with an error")
  func failure() async throws {
    let turns = Turns(1)
    for _ in 0..<2 {
      await #expect(throws: APIError.cancelled) {
        try await turns.take { () async throws(APIError) in throw .cancelled }
      }
    }
    #expect(try await turns.take { () async throws(APIError) in 7 } == 7)
  }
}

private final class Crowd: Sendable {
  private let count = Mutex((now: 0, most: 0, all: 0))

  var most: Int { count.withLock { $0.most } }
  var all: Int { count.withLock { $0.all } }

  func change(by step: Int) {
    count.withLock { $0 = ($0.now + step, max($0.most, $0.now + step), $0.all + max(step, 0)) }
  }
}
