import Governance
import Templates

/// How strict policies are: a bar for those that run before deployments, one for those that look afterwards. The
/// table beside it has the same numbers.
enum MixChart {
  static func value(before: LevelCounts, after: LevelCounts) -> Value {
    BarChart(
      id: "mix-chart", title: "Levels in force",
      description: "Before deployments: \(words(before)). Afterwards: \(words(after)).", legend: [],
      bars: [
        bar("Preventative: runs before a deployment, can stop it", before, outlined: false),
        bar("Audit: looks afterwards, never stops", after, outlined: true),
      ]
    ).value
  }

  private static func bar(_ name: String, _ counts: LevelCounts, outlined: Bool) -> BarChart.Bar {
    BarChart.Bar(
      name: name, note: NumberText.grouped(counts.total),
      segments: LevelValue.list(counts).map { level in
        BarChart.Segment(
          fill: "f\(level.fill)\(outlined ? " au" : "")", count: level.count,
          label: "\(NumberText.grouped(level.count)) \(level.words)")
      })
  }

  private static func words(_ counts: LevelCounts) -> String {
    let levels = LevelValue.list(counts).map { "\(NumberText.grouped($0.count)) \($0.words)" }
    return levels.isEmpty ? "none" : levels.joined(separator: ", ")
  }
}
