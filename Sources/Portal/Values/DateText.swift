import Foundation

/// A moment as pages show it: always UTC, never the reader's or the builder's time zone or language.
struct DateText {
  private let moment: UTCTime

  init(_ date: Date) { moment = UTCTime(date) }

  /// `24 November 2026, 02:14 UTC`
  var text: String { "\(day), \(time) UTC" }

  /// `24 November 2026`
  var day: String { "\(moment.day) \(Self.months[moment.month - 1]) \(moment.year)" }

  /// `02:14`
  var time: String { moment.time }

  /// `2026-11-24T02:14Z`, for `datetime` attributes.
  var machine: String { "\(moment.date)T\(time)Z" }

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
}
