import Governance
import PolicyData
import Templates

/// How templates see a level: a word, and the class that gives it its sign and colour.
enum LevelValue {
  /// `m`andatory, `r`emediate, `a`dvisory, `d`isabled, `p`ack default, `o`ther.
  /// - Parameter watches: where nothing is stopped, whatever the level: the sign is an outline.
  static func cssClass(_ level: EnforcementLevel?, watches: Bool = false) -> String {
    letter(level) + (watches ? " au" : "")
  }

  private static func letter(_ level: EnforcementLevel?) -> String {
    switch level {
    case .mandatory: "m"
    case .remediate: "r"
    case .advisory: "a"
    case .disabled: "d"
    case .unknown: "o"
    case nil: "p"
    }
  }

  static func value(_ level: EffectiveLevel, watches: Bool) -> Value {
    [
      "class": .text(cssClass(level.level, watches: watches)), "level": .text(level.text),
      "origin": .text(words(level.origin)),
    ]
  }

  static func words(_ origin: EffectiveLevel.Origin) -> String {
    switch origin {
    case .ownEntry: "own setting"
    case .allPolicies: "setting for all"
    case .packDefault: "pack default"
    }
  }

  static func words(_ mode: AssignmentMode) -> String {
    switch mode {
    case .preventative: "preventative"
    case .audit: "audit"
    case .untold: "mode not told"
    case .unclear: "mode unclear"
    }
  }

  static func words(_ mode: PolicyGroupMode?) -> String { mode?.description ?? "not told" }

  /// "8 mandatory", "1 remediate"…, leaving out what is not there.
  static func list(_ counts: LevelCounts) -> [(fill: String, words: String, count: Int)] {
    [
      ("m", "mandatory", counts.mandatory), ("r", "remediate", counts.remediate),
      ("a", "advisory", counts.advisory), ("p", "pack default", counts.packDefault),
      ("o", "other", counts.other), ("d", "disabled", counts.disabled),
    ].filter { $0.2 > 0 }
  }

  static func listValue(_ counts: LevelCounts, watches: Bool = false) -> Value {
    .list(
      list(counts).map { level in
        [
          "class": .text(level.fill + (watches ? " au" : "")),
          "words": .text("\(NumberText.grouped(level.count)) \(level.words)"),
        ]
      })
  }

  /// A stacked bar with the counts as its label; absent where there is nothing to count.
  static func bar(_ counts: LevelCounts, class cssClass: String = "") -> Value {
    let levels = list(counts)
    guard !levels.isEmpty else { return .absent }
    var start = 0
    let segments = levels.map { level -> Value in
      defer { start += level.count }
      return [
        "fill": .text("f\(level.fill)"), "x": .text(NumberText.hundredths(start, of: counts.total)),
        "width": .text(NumberText.hundredths(level.count, of: counts.total)),
      ]
    }
    let words = levels.map { "\(NumberText.grouped($0.count)) \($0.words)" }.joined(separator: ", ")
    return ["class": .text(cssClass), "words": .text(words), "segments": .list(segments)]
  }
}
