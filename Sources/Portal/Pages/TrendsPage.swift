import Foundation
import Governance
import Templates

extension NightPages {
  /// How things went over the nights, as pictures and as one table.
  var trends: Page {
    Page(.trends, template: "trends", scope: .night) { [self] () throws(TemplateError) in
      let nights = edition.history.figures
      return try frame.page(
        .trends, title: "Trends",
        [
          "trail": .trail([]),
          "here": "Trends",
          "finding": .text(TrendText.finding(nights)),
          "charts": .list(TrendText.charts(nights)),
          "hasNights": .flag(!nights.isEmpty),
          "nights": .list(nights.reversed().prefix(Pages.listLimit).map(nightRow)),
        ])
    }
  }

  private func nightRow(_ night: NightFigures) -> Value {
    let levels = TrendText.levels(night)
    return [
      "anchor": .text(Anchor("n-", Timestamp.text(night.night)).description),
      "night": .text(DateText(night.night).text),
      "sort": .text("\(Int(night.night.timeIntervalSince1970))"),
      "stacks": .text(NumberText.grouped(night[.stacks])),
      "protected": .text(NumberText.percent(night[.protected], of: night[.observed])),
      "unprotected": .text(NumberText.grouped(night[.unprotected])),
      "productionUnprotected": .text(
        night[.production] == 0
          ? "–"
          : "\(NumberText.grouped(night[.productionUnprotected])) of \(NumberText.grouped(night[.production]))"
      ),
      "strict": .text(NumberText.percent(night[.mandatory] + night[.remediate], of: levels)),
      "old": .text(NumberText.grouped(night[.onOldVersions])),
      "unknown": .text(NumberText.grouped(night[.unknown] + night[.stale])),
      "requirements": .text(
        night[.requirements] == 0 ? "–" : "\(night[.requirementsHolding]) of \(night[.requirements])"),
      "weakened": .text(NumberText.grouped(night[.weakened])),
      "strengthened": .text(NumberText.grouped(night[.strengthened])),
    ]
  }
}
