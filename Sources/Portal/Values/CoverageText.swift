import Governance
import Templates

/// Coverage in words and figures, for the overview and for organizations. Where no stack is labelled as production,
/// all stacks take its place.
enum CoverageText {
  static func finding(_ coverage: Coverage) -> String {
    let (tally, noun) = subject(coverage)
    if tally.stacks == 0 { return "No stack is part of this portal." }
    if tally.observed == 0 { return "Nothing is known about any \(noun)." }
    if tally.unprotected > 0 {
      let have = tally.unprotected == 1 ? "has" : "have"
      return
        "\(NumberText.grouped(tally.unprotected)) of \(NumberText.count(tally.observed, noun)) \(have) nothing that can stop a bad deployment."
    }
    if tally.undecided > 0 {
      return
        "No \(noun) is known to be unprotected; of \(NumberText.grouped(tally.undecided)) the packs’ defaults decide."
    }
    return "Every \(noun) has a policy that can stop a bad deployment."
  }

  static func more(_ coverage: Coverage) -> String {
    let old = coverage.onOldVersions, unknown = coverage.all.unknown
    return [
      old > 0
        ? "\(NumberText.count(old, "stack")) \(old == 1 ? "runs" : "run") an older version of a pack." : nil,
      unknown > 0 ? "\(NumberText.count(unknown, "stack")) could not be observed." : nil,
      coverage.all.stale > 0
        ? "\(NumberText.count(coverage.all.stale, "stack")) \(coverage.all.stale == 1 ? "is" : "are") shown as of an earlier night."
        : nil,
    ].compactMap(\.self).joined(separator: " ")
  }

  static func figures(_ coverage: Coverage) -> [Value] {
    let (tally, noun) = subject(coverage)
    let all = coverage.all
    let caption = "\(noun)s unprotected".capitalizingFirst
    return [
      .figure(
        caption, NumberText.grouped(tally.unprotected), of: "of \(NumberText.grouped(tally.observed))",
        note: "no mandatory policy before deployments"),
      .figure(
        "Stacks protected", NumberText.percent(all.protected, of: all.observed),
        of: "\(NumberText.grouped(all.protected)) of \(NumberText.grouped(all.observed))",
        note: "at least one policy can stop a deployment"),
      .figure(
        "Undecided", NumberText.grouped(all.undecided), of: "of \(NumberText.grouped(all.observed))",
        note: "hangs on packs’ defaults, not configured"),
      .figure(
        "Stacks on old versions", NumberText.grouped(coverage.onOldVersions),
        of: "of \(NumberText.grouped(all.observed))", note: "older than the newest in use"),
      .figure(
        "Not observed", NumberText.grouped(all.unknown), of: "of \(NumberText.grouped(all.stacks))",
        note: unknownNote(all)),
    ]
  }

  private static func unknownNote(_ all: Coverage.Tally) -> String {
    if all.stale > 0 { return "\(NumberText.grouped(all.stale)) more shown as of an earlier night" }
    return all.unknown == 0 ? "the data is complete" : "left out of the other figures"
  }

  static func mix(_ coverage: Coverage) -> Value {
    mix(before: coverage.preventativeLevels, after: coverage.auditLevels)
  }

  static func mix(of pack: Pack) -> Value {
    let levels = pack.policies.reduce(into: (LevelCounts(), LevelCounts())) {
      $0.0 += $1.preventative
      $0.1 += $1.audit
    }
    return mix(before: levels.0, after: levels.1)
  }

  private static func mix(before: LevelCounts, after: LevelCounts) -> Value {
    let rows: [(String, String, String, Int, Int)] = [
      ("m", "mandatory", "stops the deployment", before.mandatory, after.mandatory),
      ("r", "remediate", "repairs, or stops", before.remediate, after.remediate),
      ("a", "advisory", "warns", before.advisory, after.advisory),
      ("p", "pack default", "as the pack’s author set it", before.packDefault, after.packDefault),
      ("o", "other", "unknown to Pulumi", before.other, after.other),
      ("d", "disabled", "does not run", before.disabled, after.disabled),
    ]
    return [
      "chart": MixChart.value(before: before, after: after),
      "preventativeTotal": .text(NumberText.grouped(before.total)),
      "auditTotal": .text(NumberText.grouped(after.total)),
      "rows": .list(
        rows.map { cssClass, level, effect, preventative, audit in
          [
            "class": .text(cssClass), "level": .text(level), "effect": .text(effect),
            "preventative": .text(NumberText.grouped(preventative)),
            "share": .text(NumberText.percent(preventative, of: before.total)),
            "audit": .text(NumberText.grouped(audit)),
          ]
        }),
    ]
  }

  private static func subject(_ coverage: Coverage) -> (tally: Coverage.Tally, noun: String) {
    coverage.production.stacks > 0 ? (coverage.production, "production stack") : (coverage.all, "stack")
  }
}
