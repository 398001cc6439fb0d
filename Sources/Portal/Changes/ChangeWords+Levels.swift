import Governance
import PolicyData

// Levels, and what they do.
extension ChangeWords {
  static func state(_ level: EnforcementLevel?, _ mode: PackFacts.Mode) -> ChangeText.State {
    ChangeText.State(
      text: EffectiveLevel(level, .packDefault).text, kind: mode == .audit ? .auditLevel : .level)
  }

  /// Of a level, whose text is that of ``EffectiveLevel``; nil for what is none.
  static func cssClass(_ state: ChangeText.State) -> String? {
    if state.kind == .word { return nil }
    let level = state.text == EffectiveLevel(nil, .packDefault).text ? nil : EnforcementLevel(state.text)
    return "lv \(LevelValue.cssClass(level, watches: state.kind == .auditLevel))"
  }

  /// Only where the pack moved in the same night.
  static func move(_ place: PolicyPlace) -> String {
    place.mode == place.previousMode
      ? "" : "The pack moved: \(mode(place.previousMode)) → \(mode(place.mode))."
  }

  /// What a policy does now, and what says so.
  static func now(_ level: EffectiveLevel, at place: PolicyPlace) -> String {
    let isPlural = place.policy == nil
    let words = "Now \(isPlural ? "they" : "it") \(effect(level.level, place.mode, isPlural: isPlural))"
    switch (level.level, level.origin) {
    case (nil, _), (.unknown, _): return "\(words)."
    case (_, .ownEntry): return "\(words), by \(isPlural ? "their" : "its") own setting."
    case (_, .allPolicies): return "\(words), by the setting for all policies."
    case (_, .packDefault): return "\(words), by the pack’s default."
    }
  }

  private static func effect(
    _ level: EnforcementLevel?, _ mode: PackFacts.Mode, isPlural: Bool
  ) -> String {
    func verb(_ singular: String, _ plural: String) -> String { isPlural ? plural : singular }
    switch (level, mode) {
    case (.disabled, _): return "\(verb("does", "do")) not run"
    case (.unknown, _): return "\(verb("does", "do")) not run: Pulumi knows no such level"
    case (nil, _): return "\(verb("runs", "run")) as the pack’s author set it"
    case (_, .audit): return "only \(verb("watches", "watch"))"
    case (.mandatory, .preventative): return "can stop a deployment"
    case (.remediate, .preventative):
      return "\(verb("repairs", "repair")) the resource, or \(verb("stops", "stop")) a deployment"
    case (.advisory, .preventative): return "only \(verb("warns", "warn"))"
    case (.mandatory, .unclear), (.remediate, .unclear):
      return "can stop a deployment, where \(verb("it runs", "they run")) before one"
    case (.advisory, .unclear): return "\(verb("stops", "stop")) nothing"
    }
  }
}
