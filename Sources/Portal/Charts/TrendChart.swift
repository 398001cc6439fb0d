import Foundation
import Governance
import Templates

/// One figure over the nights, as a line that has gaps where no night was kept. The table below it has the numbers.
struct TrendChart {
  let id: String
  let title: String
  /// In percent of a whole, so that nights with other numbers of stacks compare.
  let points: [Point]

  struct Point {
    let night: Date
    let part: Int
    let whole: Int
  }

  private static let width = 1_000
  private static let height = 100
  /// A night is late by hours at times; a day without one is a gap.
  private static let gap: TimeInterval = 36 * 3_600

  /// Absent below two nights: a trend needs a second one.
  var value: Value {
    let known = points.filter { $0.whole > 0 }
    guard known.count > 1, let first = known.first, let last = known.last, first.night < last.night else {
      return .absent
    }
    let span = last.night.timeIntervalSince(first.night)
    let runs = Self.runs(of: known)
    let words =
      "From \(Self.share(first)) on \(DateText(first.night).day) to \(Self.share(last)) on \(DateText(last.night).day)."
    return [
      "id": .text(id), "title": .text(title), "description": .text(words),
      "first": .text(DateText(first.night).day), "last": .text(DateText(last.night).day),
      "now": .text(Self.share(last)), "words": .text(words),
      "lines": .list(
        runs.map { run in
          // A night between two gaps is a dot: a line of no length, with a round end.
          .text(
            (run.count == 1 ? run + run : run).map { Self.place($0, from: first.night, span: span) }
              .joined(separator: " "))
        }),
    ]
  }

  private static func share(_ point: Point) -> String { NumberText.percent(point.part, of: point.whole) }

  private static func runs(of points: [Point]) -> [[Point]] {
    points.reduce(into: []) { runs, point in
      if let last = runs.last?.last, point.night.timeIntervalSince(last.night) <= gap {
        runs[runs.count - 1].append(point)
      } else {
        runs.append([point])
      }
    }
  }

  private static func place(_ point: Point, from start: Date, span: TimeInterval) -> String {
    "\(x(point, from: start, span: span)),\(y(point))"
  }

  private static func x(_ point: Point, from start: Date, span: TimeInterval) -> Int {
    Int((point.night.timeIntervalSince(start) / span * Double(width)).rounded())
  }

  private static func y(_ point: Point) -> Int { height - point.part * height / point.whole }
}
