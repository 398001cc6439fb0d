import Foundation
import Testing

@testable import PulumiAPI

@Suite("Retry-After")
struct RetryAfterTests {
  /// Sunday, 6 November 1994, 08:49:00 GMT: half a minute and more before the RFC's example.
  private let now = Date(timeIntervalSince1970: 784_111_740)

  @Test(
    "is read as seconds or as any date of RFC 9110",
    arguments: [
      ("0", 0), ("120", 120), (" 7 ", 7), ("Sun, 06 Nov 1994 08:49:37 GMT", 37),
      ("Sunday, 06-Nov-94 08:49:37 GMT", 37), ("Sun Nov  6 08:49:37 1994", 37),
      ("Sun, 06 Nov 1994 08:00:00 GMT", 0),
    ])
  func read(text: String, seconds: Int) {
    #expect(RetryAfter.delay(text, now: now) == .seconds(seconds))
  }

  @Test(
    "is nothing where it cannot be read",
    arguments: ["", "-1", "1.5", "soon", "٣", "Sun, 06 Foo 1994 08:49:37 GMT"])
  func unreadable(text: String) {
    #expect(RetryAfter.delay(text, now: now) == nil)
  }

  @Test("does not overflow")
  func large() {
    #expect(RetryAfter.delay("99999999999999999999999", now: now) == .seconds(Int32.max))
  }
}
