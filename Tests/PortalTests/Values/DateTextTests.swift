import Foundation
import Testing

@testable import Portal

@Suite("Moments on pages")
struct DateTextTests {
  private let night = Date(timeIntervalSince1970: 1_795_486_440)  // 2026-11-24T02:14:00Z

  @Test("a moment is shown in UTC, in words and for machines")
  func moment() {
    #expect(DateText(night).text == "24 November 2026, 02:14 UTC")
    #expect(DateText(night).machine == "2026-11-24T02:14Z")
  }

  @Test("an interval says its day once where it has one")
  func intervals() {
    #expect(DateText.interval(from: night, to: night) == "24 November 2026, 02:14 UTC")
    #expect(DateText.interval(from: night, to: night + 1_020) == "24 November 2026, 02:14 to 02:31 UTC")
    #expect(
      DateText.interval(from: night, to: night + 86_400)
        == "24 November 2026, 02:14 UTC to 25 November 2026, 02:14 UTC")
  }
}
