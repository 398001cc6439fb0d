import Governance
import PolicyData
import Templates

/// Parameters of a policy as templates see them: redacted, folded, and AI rules in words.
struct ParameterValue {
  let display: ParameterDisplay

  func value(of rule: PolicyRule) -> [String: Value] {
    let aiRules = display == .redacted ? rule.aiRules ?? [] : []
    let parameters = display == .hidden ? [] : rule.parameters.filter { aiRules.isEmpty || $0.key != "policies" }
    return [
      "aiRules": .list(aiRules.map(value)),
      "hasParameters": .flag(!parameters.isEmpty),
      "count": .text(NumberText.count(parameters.count, "parameter")),
      "parameters": .list(parameters.map(value)),
      "isEmpty": .flag(aiRules.isEmpty && parameters.isEmpty),
    ]
  }

  private func value(_ member: JSONValue.Member) -> Value {
    let shown = display == .redacted ? Redaction.redacted(member.value, key: member.key) : nil
    // A null or an empty text is a value, too: quotes and words keep it visible.
    return ["name": .text(member.key.isEmpty ? "value" : member.key), "value": shown.map { .text($0.spacedText) } ?? .absent]
  }

  private func value(_ rule: AIRule) -> Value {
    [
      "label": .text(rule.label.isEmpty ? "Rule" : Redaction.redacted(text: rule.label)),
      "modeWords": .text(rule.mode == "ai" ? "Asks" : "Searches"),
      "query": .text(Redaction.redacted(text: rule.query)),
      "assertion": rule.assertion.isEmpty ? .absent : .text(rule.assertion),
    ]
  }
}

extension JSONValue {
  /// On one line, with spaces where people put them.
  fileprivate var spacedText: String {
    switch self {
    case .array(let elements): "[\(elements.map(\.spacedText).joined(separator: ", "))]"
    case .object(let members):
      "{\(members.map { "\(JSONValue.string($0.key).compactText): \($0.value.spacedText)" }.joined(separator: ", "))}"
    default: compactText
    }
  }
}
