import Governance
import Templates

/// How far a control is kept, as a bar: enforced, watched, and the gap.
enum ControlBar {
  static func value(_ coverage: ControlCoverage, of observed: Int) -> Value {
    guard observed > 0 else { return .absent }
    let (enforced, watched) = (coverage.enforced.count, coverage.watched.count)
    let parts = [("fi", 0, enforced), ("fp", enforced, watched), ("f0", enforced + watched, coverage.gaps.count)]
    return [
      "class": "",
      "words": .text("\(enforced) enforced, \(watched) watched, \(coverage.gaps.count) without"),
      "segments": .list(
        parts.filter { $0.2 > 0 }.map { fill, start, count in
          [
            "fill": .text(fill), "x": .text(NumberText.hundredths(start, of: observed)),
            "width": .text(NumberText.hundredths(count, of: observed)),
          ]
        }),
    ]
  }
}
