import struct Foundation.Date
import class Foundation.DateFormatter
import struct Foundation.Locale
import struct Foundation.TimeZone

/// Reads the `Retry-After` header (RFC 9110, section 10.2.3): seconds, or a date.
enum RetryAfter {
  /// Nil where the text is neither. Never negative.
  static func delay(_ text: String, now: Date) -> Duration? {
    let text = text.trimmingSpaces
    if !text.isEmpty, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
      return .seconds(Int32(text) ?? .max)
    }
    return date(text).map { .seconds(max($0.timeIntervalSince(now), 0)) }
  }

  /// The three forms of section 5.6.7: IMF-fixdate, and the obsolete ones of RFC 850 and of C's asctime.
  private static func date(_ text: String) -> Date? {
    for format in [
      "EEE, dd MMM yyyy HH:mm:ss 'GMT'", "EEEE, dd-MMM-yy HH:mm:ss 'GMT'", "EEE MMM d HH:mm:ss yyyy",
    ] {
      if let date = formatter(format).date(from: text) { return date }
    }
    return nil
  }

  private static func formatter(_ format: String) -> DateFormatter {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    formatter.dateFormat = format
    return formatter
  }
}

extension String {
  fileprivate var trimmingSpaces: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
