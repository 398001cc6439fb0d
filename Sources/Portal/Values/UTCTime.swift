import struct Foundation.Date

/// A moment by the calendar and the clock, always UTC, in years from 1 to 9999.
///
/// By Howard Hinnant's civil_from_days: every stack has dates, and with Foundation's calendar they took three times as
/// long.
struct UTCTime {
  let year: Int
  let month: Int
  let day: Int
  let hour: Int
  let minute: Int
  let second: Int

  private static let range = -62_135_596_800.0...253_402_300_799.0

  init(_ date: Date) {
    let seconds = Int(
      min(max(date.timeIntervalSince1970, Self.range.lowerBound), Self.range.upperBound).rounded(.down))
    // Years begin in March, so that the leap day is their last; eras of 400 years in the year 0.
    let days = (seconds + 62_167_219_200) / 86_400 - 60
    let ofDay = (seconds + 62_167_219_200) % 86_400
    (hour, minute, second) = (ofDay / 3_600, ofDay / 60 % 60, ofDay % 60)
    let (era, dayOfEra) = (days / 146_097, days % 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    month = shifted < 10 ? shifted + 3 : shifted - 9
    day = dayOfYear - (153 * shifted + 2) / 5 + 1
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// `2026-11-24`
  var date: String { "\(Self.digits(year, 4))-\(Self.digits(month, 2))-\(Self.digits(day, 2))" }

  /// `02:14`
  var time: String { "\(Self.digits(hour, 2)):\(Self.digits(minute, 2))" }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let digits = String(number)
    return digits.utf8.count < count
      ? String(repeating: "0", count: count - digits.utf8.count) + digits : digits
  }
}
