import ArgumentParser
import Foundation
import Governance
import History

/// A night as people name it: its number, its day, `latest` or `previous`.
enum NightName: ExpressibleByArgument, CustomStringConvertible {
  case number(Int)
  case day(Day)
  case latest
  case previous

  init?(argument: String) {
    switch argument {
    case "latest": self = .latest
    case "previous": self = .previous
    default:
      if let number = Int(argument), number > 0 {
        self = .number(number)
      } else if let day = Day(argument) {
        self = .day(day)
      } else {
        return nil
      }
    }
  }

  var description: String {
    switch self {
    case .number(let number): "\(number)"
    case .day(let day): "\(day)"
    case .latest: "latest"
    case .previous: "previous"
    }
  }

  /// - Throws: ``NoSuchNight``.
  func recorded(among nights: [RecordedNight]) throws(NoSuchNight) -> RecordedNight {
    let found =
      switch self {
      case .number(let number): nights.first { $0.number == number }
      case .day(let day): nights.last { Day($0.finished) == day }
      case .latest: nights.last
      case .previous: nights.dropLast().last
      }
    guard let found else { throw NoSuchNight(name: description, nights: nights) }
    return found
  }
}

struct NoSuchNight: Error, CustomStringConvertible {
  let name: String
  let nights: [RecordedNight]

  var description: String {
    guard let first = nights.first, let last = nights.last else {
      return "cannot find the night '\(name)': no night is recorded yet\ntry: policy-portal build"
    }
    return """
      cannot find the night '\(name)': \(nights.count) are recorded, \(first.number) (\(Day(first.finished))) \
      to \(last.number) (\(Day(last.finished)))
      try: policy-portal history list
      """
  }
}
