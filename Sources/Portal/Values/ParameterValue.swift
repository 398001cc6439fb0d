import Governance
import PolicyData
import Templates

/// Parameters of a policy as templates see them: redacted, folded, and AI rules in words.
struct ParameterValue {
  let display: ParameterDisplay

  func value(of members: [JSONValue.Member]) -> Members {
    let aiRules = display == .redacted ? AIRule.rules(in: members) ?? [] : []
    let parameters =
      display == .hidden ? [] : members.filter { aiRules.isEmpty || $0.key != "policies" }
    return [
      "aiRules": .list(aiRules.map(value)),
      "hasParameters": .flag(!parameters.isEmpty),
      "count": .text(NumberText.count(parameters.count, "parameter")),
      "parameters": .list(parameters.map(value)),
      "isEmpty": .flag(aiRules.isEmpty && parameters.isEmpty),
    ]
  }

  private func value(_ member: JSONValue.Member) -> Value {
    let redacted = display == .redacted ? Redaction.redacted(member.value, key: member.key) : nil
    // What was withheld when the night was kept stays so.
    let shown = redacted == Redaction.placeholder ? nil : redacted
    return [
      "name": .text(member.key.isEmpty ? "value" : member.key),
      "value": shown.map { .text($0.plainText) } ?? .absent,
    ]
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
  /// For people: texts and lists of texts without quotes, all else as JSON with spaces. An empty text keeps its
  /// quotes, to be seen. The pack's page shows every configuration as exact JSON.
  fileprivate var plainText: String {
    switch self {
    case .string(let text): text.isEmpty ? "\"\"" : text
    case .number(let digits): digits
    case .array(let elements): elements.isEmpty ? "[]" : elements.map(\.plainText).joined(separator: ", ")
    default: spacedText
    }
  }

  private var spacedText: String {
    switch self {
    case .array(let elements): "[\(elements.map(\.spacedText).joined(separator: ", "))]"
    case .object(let members):
      "{\(members.map { "\($0.key): \($0.value.spacedText)" }.joined(separator: ", "))}"
    default: compactText
    }
  }
}
