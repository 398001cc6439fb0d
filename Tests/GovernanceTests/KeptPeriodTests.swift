import Governance
import Testing

@Suite("Nights that are kept")
struct KeptPeriodTests {
  private static let days = [
    "2025-12-30", "2026-01-30", "2026-01-31", "2026-02-27", "2026-03-30", "2026-04-01", "2026-04-02",
  ]

  private func kept(_ periods: [KeptPeriod], among days: [String] = days) -> [String] {
    periods.days(among: days.compactMap { Day($0) }).map(\.description)
  }

  private func until(_ day: String) throws -> KeptPeriod { .until(try #require(Day(day))) }

  @Test("of every month that is over, the last")
  func months() {
    #expect(kept([.everyMonth]) == ["2025-12-30", "2026-01-31", "2026-02-27", "2026-03-30"])
    #expect(kept([.everyMonth], among: ["2026-04-01", "2026-04-30"]).isEmpty)
  }

  @Test("of every quarter that is over, the last")
  func quarters() {
    #expect(kept([.everyQuarter]) == ["2025-12-30", "2026-03-30"])
    #expect(kept([.everyQuarter], among: ["2026-03-31"]).isEmpty)
  }

  @Test(
    "up to a day, the last; none before the first night, and none while the day is not over",
    arguments: [
      ("2026-03-31", ["2026-03-30"]), ("2026-03-30", ["2026-03-30"]), ("2026-04-01", ["2026-04-01"]),
      ("2025-12-29", []), ("2026-04-02", []), ("2027-01-01", []),
    ])
  func day(day: String, nights: [String]) throws {
    #expect(kept([try until(day)]) == nights)
  }

  @Test("a night that several periods keep is one; no period keeps none, and no night is none")
  func together() throws {
    let all = [KeptPeriod.everyQuarter, .everyMonth, try until("2026-02-27"), try until("2026-02-28")]
    #expect(kept(all) == ["2025-12-30", "2026-01-31", "2026-02-27", "2026-03-30"])
    #expect(kept([]).isEmpty)
    #expect(kept(all, among: []).isEmpty)
  }

  @Test("whatever is added later, a night that was kept stays so")
  func stays() {
    for count in 1...Self.days.count {
      let (then, now) = (kept([.everyMonth], among: Array(Self.days.prefix(count))), kept([.everyMonth]))
      #expect(Set(then).isSubset(of: now), "\(count)")
    }
  }

  @Test("what is published stays while a period names it, whatever is recorded later, earlier or not at all")
  func published() throws {
    let published = [try #require(Day("2026-03-30")), try #require(Day("2026-02-11"))]
    let march = [try until("2026-03-31")]
    #expect(march.days(among: [], published: published) == [published[0]])
    #expect(march.days(among: [try #require(Day("2026-01-01"))], published: published) == [published[0]])
    #expect([KeptPeriod]().days(among: [], published: published).isEmpty)
  }
}
