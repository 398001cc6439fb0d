import Governance
import Templates

/// How far a control is kept, as a bar: enforced, watched, and the gap.
enum ControlBar {
  /// The same as a picture with its numbers; the sections of the control's page are its table.
  static func chart(_ coverage: ControlCoverage, name: String) -> Value {
    let (enforced, watched, gaps) = (coverage.enforced.count, coverage.watched.count, coverage.gaps.count)
    return BarChart(
      id: "control-chart", title: "How far \(name) is kept",
      description: "\(enforced) stacks enforced, \(watched) watched, \(gaps) without.",
      legend: [("sk", "enforced"), ("so", "watched"), ("sn", "without")],
      bars: [
        BarChart.Bar(
          name: name,
          note:
            "\(NumberText.grouped(enforced)) of \(NumberText.grouped(enforced + watched + gaps)) enforced",
          segments: [
            .init(fill: "sk", count: enforced, label: NumberText.grouped(enforced)),
            .init(fill: "so", count: watched, label: NumberText.grouped(watched)),
            .init(fill: "sn", count: gaps, label: NumberText.grouped(gaps)),
          ])
      ]
    ).value
  }

  static func value(_ coverage: ControlCoverage) -> Value {
    let observed = coverage.stackCount
    guard observed > 0 else { return .absent }
    let (enforced, watched, gaps) = (coverage.enforced.count, coverage.watched.count, coverage.gaps.count)
    let parts = [("fi", 0, enforced), ("fp", enforced, watched), ("f0", enforced + watched, gaps)]
    return [
      "class": "",
      "words": .text("\(enforced) enforced, \(watched) watched, \(gaps) without"),
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
