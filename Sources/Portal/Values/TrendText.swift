import Governance
import Templates

/// The trends in words and pictures.
enum TrendText {
  static func finding(_ nights: [NightFigures]) -> String {
    guard let first = nights.first, let last = nights.last else { return "No night is kept yet." }
    if nights.count == 1 { return "One night is kept: a trend needs a second one." }
    return
      "\(NumberText.grouped(nights.count)) nights, from \(DateText(first.night).day) to \(DateText(last.night).day)."
  }

  /// All policies that run before deployments, times stacks.
  static func levels(_ night: NightFigures) -> Int {
    [.mandatory, .remediate, .advisory, .disabled, .packDefault, .otherLevels].reduce(0) { $0 + night[$1] }
  }

  static func charts(_ nights: [NightFigures]) -> [Value] {
    [
      chart("protected", "Stacks protected", nights) { ($0[.protected], $0[.observed]) },
      chart("production", "Production protected", nights) { ($0[.productionProtected], $0[.production]) },
      chart("strict", "Policies that can stop a deployment", nights) {
        ($0[.mandatory] + $0[.remediate], levels($0))
      },
      chart("current", "Stacks on the newest versions in use", nights) {
        ($0[.observed] - $0[.onOldVersions], $0[.observed])
      },
      chart("requirements", "Requirements that hold", nights) {
        ($0[.requirementsHolding], $0[.requirements])
      },
      chart("observed", "Stacks observed", nights) { ($0[.observed] - $0[.stale], $0[.stacks]) },
    ].compactMap(\.self)
  }

  /// The one that the overview shows.
  static func coverage(_ nights: [NightFigures]) -> Value {
    chart("protected", "Stacks protected", nights) { ($0[.protected], $0[.observed]) } ?? .absent
  }

  private static func chart(
    _ id: String, _ title: String, _ nights: [NightFigures], share: (NightFigures) -> (Int, Int)
  ) -> Value? {
    let points = nights.map { night in
      let (part, whole) = share(night)
      return TrendChart.Point(night: night.night, part: part, whole: whole)
    }
    if case .absent = TrendChart(id: "trend-\(id)", title: title, points: points).value { return nil }
    return TrendChart(id: "trend-\(id)", title: title, points: points).value
  }
}
