import Governance
import Templates

/// How many stacks are protected, a bar an organization. The table of organizations has the same numbers.
enum CoverageChart {
  /// More bars than this are no picture any more.
  private static let limit = 12

  static func value(_ site: Site) -> Value {
    let all = Bar("All organizations", site.coverage)
    let organizations = site.organizations.map { Bar($0.name, $0.coverage) }
    let bars = organizations.count > 1 && organizations.count <= limit ? [all] + organizations : organizations
    return BarChart(
      id: "coverage-chart", title: "Coverage by organization",
      description: bars.map(\.words).joined(separator: " "),
      legend: [
        ("sk", "protected"), ("su", "undecided"), ("sb", "unprotected"), ("sn", "not observed"),
      ], bars: (bars.isEmpty || organizations.count > limit ? [all] : bars).map(\.bar)
    ).value
  }

  private struct Bar {
    let name: String
    let tally: Coverage.Tally

    init(_ name: String, _ coverage: Coverage) {
      self.name = name
      tally = coverage.all
    }

    var bar: BarChart.Bar {
      BarChart.Bar(
        name: name,
        note: "\(NumberText.grouped(tally.protected)) of \(NumberText.grouped(tally.observed)) protected",
        segments: [
          .init(fill: "sk", count: tally.protected, label: NumberText.grouped(tally.protected)),
          .init(fill: "su", count: tally.undecided, label: NumberText.grouped(tally.undecided)),
          .init(fill: "sb", count: tally.unprotected, label: NumberText.grouped(tally.unprotected)),
          .init(fill: "sn", count: tally.unknown, label: NumberText.grouped(tally.unknown)),
        ])
    }

    var words: String {
      "\(name): \(tally.protected) protected, \(tally.undecided) undecided, \(tally.unprotected) unprotected, \(tally.unknown) not observed of \(NumberText.count(tally.stacks, "stack"))."
    }
  }
}
