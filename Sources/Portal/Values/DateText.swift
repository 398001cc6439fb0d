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
    let (year, month, dayNumber, minutes) = Self.parts(of: date)
    time = "\(Self.twoDigits(minutes / 60)):\(Self.twoDigits(minutes % 60))"
    day = "\(dayNumber) \(Self.months[month - 1]) \(year)"
    text = "\(day), \(time) UTC"
    machine = "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(dayNumber))T\(time)Z"
  }

  /// By Howard Hinnant's civil_from_days, for years from 1 to 9999: Foundation's calendar takes 20 times as long, and
  /// every stack has a date. Years begin in March there, so that the leap day is their last.
  private static func parts(of date: Date) -> (year: Int, month: Int, day: Int, minutes: Int) {
    let range = -62_135_596_800.0...253_402_300_799.0
    let seconds = Int(min(max(date.timeIntervalSince1970, range.lowerBound), range.upperBound).rounded(.down))
    let minutes = (seconds / 60) - (seconds % 60 < 0 ? 1 : 0)
    let days = (minutes / 1_440) - (minutes % 1_440 < 0 ? 1 : 0)
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1,
      minutes - days * 1_440
    )
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

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
