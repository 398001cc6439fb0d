import Foundation

/// A moment as pages show it: always UTC, never the reader's or the builder's time zone or language.
struct DateText {
  /// `24 November 2026, 02:14 UTC`
  let text: String
  /// `24 November 2026`
  let day: String
  /// `02:14`
  let time: String
  /// `2026-11-24T02:14Z`, for `datetime` attributes.
  let machine: String

  init(_ date: Date) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
    let (year, month, dayNumber) = (parts.year ?? 0, parts.month ?? 1, parts.day ?? 1)
    time = "\(Self.twoDigits(parts.hour)):\(Self.twoDigits(parts.minute))"
    day = "\(dayNumber) \(Self.months[month - 1]) \(year)"
    text = "\(day), \(time) UTC"
    machine = "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(dayNumber))T\(time)Z"
  }

  /// `24 November 2026, 02:14 to 02:31 UTC`
  static func interval(from start: Date, to end: Date) -> String {
    let (first, last) = (DateText(start), DateText(end))
    if first.text == last.text { return last.text }
    if first.day == last.day { return "\(first.day), \(first.time) to \(last.time) UTC" }
    return "\(first.text) to \(last.text)"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]

  private static func twoDigits(_ number: Int?) -> String {
    let number = number ?? 0
    return number < 10 ? "0\(number)" : "\(number)"
  }
}
