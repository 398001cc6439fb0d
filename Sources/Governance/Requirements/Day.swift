package import struct Foundation.Date

/// A day of the calendar, in UTC wherever one is.
///
/// Arithmetic of the Gregorian calendar and nothing else: a `Calendar` would ask the machine for its zone and locale.
package struct Day: Hashable, Sendable {
  /// Since 1970-01-01.
  private let number: Int

  private init(number: Int) { self.number = number }

  /// 0000-01-01 and 9999-12-31: what can be written with four digits a year.
  package static let earliest = Day(number: -719_528)
  package static let latest = Day(number: 2_932_896)

  /// The day in which the moment lies. What is beyond the earliest or the latest day becomes that.
  package init(_ moment: Date) {
    let days = (moment.timeIntervalSince1970 / 86_400).rounded(.down)
    number = Int(max(Double(Self.earliest.number), min(Double(Self.latest.number), days)))
  }

  /// `2027-01-31` and no other spelling; nil where the calendar has no such day.
  package init?(_ text: String) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard text.utf8.count == 10, parts.count == 3 else { return nil }
    self.init(number: Self.number(year: parts[0], month: parts[1], day: parts[2]))
    // 30 February comes back as 2 March.
    guard description == text else { return nil }
  }

  /// Counts all months of all years, so that three of them are a quarter: year 0 begins with 0.
  package var month: Int { date.year * 12 + date.month - 1 }

  /// How many days lie between; negative where the other day is over.
  package func days(until other: Day) -> Int { other.number - number }
}

extension Day: Comparable {
  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: CustomStringConvertible {
  package var description: String {
    let (year, month, day) = date
    return "\(Self.digits(year, 4))-\(Self.digits(month, 2))-\(Self.digits(day, 2))"
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }
}

/// Years begin in March here, so that the leap day is the last of its year, and 400 years always have as many days.
extension Day {
  private static let daysOf400Years = 146_097
  /// From 0000-03-01 to 1970-01-01.
  private static let offset = 719_468

  private static func number(year: Int, month: Int, day: Int) -> Int {
    let year = month > 2 ? year : year - 1
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * daysOf400Years + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - offset
  }

  private var date: (year: Int, month: Int, day: Int) {
    let days = number + Self.offset
    let era = (days >= 0 ? days : days - Self.daysOf400Years + 1) / Self.daysOf400Years
    let dayOfEra = days - era * Self.daysOf400Years
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (
      yearOfEra + era * 400 + (month > 2 ? 0 : 1), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    )
  }
}
