import Governance

import struct Foundation.Date

/// A night's changes in one sentence, and in numbers.
struct NightText {
  let night: RecordedChanges

  init(_ night: RecordedChanges) { self.night = night }

  /// What stands where there is no night before.
  static let first = "This is the first night that is kept: nothing to compare with."

  /// The first sentence of a night.
  var finding: String {
    guard let before = night.before else { return Self.first }
    if night.changes.isEmpty { return "Nothing changed since \(DateText(before).text)." }
    return "\(NumberText.count(night.changes.count, "change")) since \(DateText(before).text): \(counts)."
  }

  /// "4 weakened, 3 neutral": what is not there is left out.
  var counts: String { counts(of: Direction.allCases) ?? "nothing changed" }

  func counts(of directions: [Direction]) -> String? {
    let parts = directions.filter { night.count($0) > 0 }.map {
      "\(NumberText.grouped(night.count($0))) \($0.word.lowercased())"
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  func changes(_ direction: Direction) -> [RecordedChange] {
    night.changes.filter { $0.direction == direction }
  }

  var stackCount: Int { Set(night.changes.flatMap(\.stacks)).count }
}
