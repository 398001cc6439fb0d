import Foundation
import History
import PolicyData
import Testing

@Suite("The list of nights")
struct NightsTests {
  @Test("a new archive has none")
  func empty() throws {
    try withArchive { archive in
      let nights = try archive.nights
      #expect(nights == [])
      #expect(try archive.latest == nil)
      #expect(try archive.night(1) == nil)
      #expect(try archive.night(on: night().finished) == nil)
    }
  }

  @Test("a night is listed with its times and its stacks")
  func listed() throws {
    try withArchive { archive in
      let first = night(0, stack("a"), failed("b"))
      let recorded = try archive.record(first)
      #expect(
        recorded
          == RecordedNight(
            number: 1, started: first.started, finished: first.finished, stackCount: 2, failedCount: 1))
      #expect(try archive.record(night(1, stack("a"))).number == 2)
      #expect(try archive.nights.map(\.stackCount) == [2, 1])
      #expect(try archive.latest?.number == 2)
    }
  }

  @Test("of two nights that finished on one UTC day, the day means the last")
  func sameDay() throws {
    try withArchive { archive in
      let early = Night(
        service: "s", started: .at("2026-03-31T00:00:00Z"), finished: .at("2026-03-31T00:10:00Z"),
        stacks: [stack("a")])
      let late = Night(
        service: "s", started: .at("2026-03-31T23:50:00Z"), finished: .at("2026-03-31T23:59:59Z"),
        stacks: [stack("b")])
      let next = Night(
        service: "s", started: .at("2026-03-31T23:59:59Z"), finished: .at("2026-04-01T00:00:00Z"),
        stacks: [stack("c")])
      for night in [early, late, next] { try archive.record(night) }
      #expect(try archive.night(on: .at("2026-03-31T08:00:00Z")) == late)
      #expect(try archive.night(on: .at("2026-03-31T23:59:59Z")) == late)
      #expect(try archive.night(on: .at("2026-04-01T00:00:00Z")) == next)
      #expect(try archive.night(on: .at("2026-04-02T00:00:00Z")) == nil)
    }
  }
}

extension Date {
  fileprivate static func at(_ text: String) -> Date {
    do {
      return try Date(text, strategy: .iso8601)
    } catch {
      Issue.record("\(text) is no date: \(error)")
      return .distantPast
    }
  }
}
