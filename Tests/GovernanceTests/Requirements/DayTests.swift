import Foundation
import Governance
import Testing

@Suite("Days of the calendar")
struct DayTests {
  @Test(
    "a day that exists is read, and written the same",
    arguments: [
      "2027-01-31", "2028-02-29", "2000-02-29", "1970-01-01", "1969-12-31", "2026-12-31", "0000-01-01",
      "9999-12-31",
    ])
  func exists(text: String) throws {
    #expect(try #require(Day(text)).description == text)
  }

  @Test(
    "what no calendar has, and every other spelling, is none",
    arguments: [
      "2027-02-29", "2027-02-30", "1900-02-29", "2027-04-31", "2027-13-01", "2027-00-10", "2027-01-00",
      "2027-01-32",
      "2027-1-31", "27-01-31", "2027/01/31", "2027-01-31 ", "2027-01-31T00:00:00Z", "-027-01-31",
      "+027-01-31",
      "2027--1-31", "2027-01-+1", "tomorrow", "", "２０２７-01-31", "10000-01-01",
    ])
  func doesNotExist(text: String) {
    #expect(Day(text) == nil)
  }

  @Test("a year has 365 days, a leap year 366, four centuries 146097")
  func counts() throws {
    func days(_ from: String, _ to: String) throws -> Int {
      try #require(Day(from)).days(until: try #require(Day(to)))
    }
    #expect(try days("2027-01-01", "2028-01-01") == 365)
    #expect(try days("2028-01-01", "2029-01-01") == 366)
    #expect(try days("1900-01-01", "1901-01-01") == 365)
    #expect(try days("1600-01-01", "2000-01-01") == 146_097)
    #expect(try days("2027-02-01", "2027-01-31") == -1)
  }

  @Test(
    "a moment lies in its day, in UTC",
    arguments: [
      (0, "1970-01-01"), (86_399.9, "1970-01-01"), (86_400, "1970-01-02"), (-0.5, "1969-12-31"),
      (1_790_000_000, "2026-09-21"), (1e300, "9999-12-31"), (-1e300, "0000-01-01"),
    ] as [(Double, String)])
  func moments(seconds: Double, day: String) {
    #expect(Day(Date(timeIntervalSince1970: seconds)).description == day)
  }

  @Test("days are in the order of time")
  func order() throws {
    let days = try ["1969-12-31", "2026-12-31", "2027-01-01", "2027-01-31"].map { try #require(Day($0)) }
    #expect(days.reversed().sorted() == days)
  }
}
