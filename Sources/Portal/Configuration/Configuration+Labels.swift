import Governance
import PolicyData

extension ValueFormat where Value == LabelRule {
  static var labelRule: Self {
    .object(startingAs: LabelKeys(), keys: LabelKeys.keys, schema: LabelKeys.schema) { read, path, findings in
      guard read.labels != StackLabels() else {
        findings.report(.labelsNothing, at: path)
        return nil
      }
      return LabelRule(patterns: read.stacks, labels: read.labels)
    }
  }
}

/// The keys of one entry of `labels`.
private struct LabelKeys {
  var stacks: [StackPattern] = []
  var labels = StackLabels()

  static let keys: [ConfigurationKey<LabelKeys>] = [
    ConfigurationKey(
      "stacks", \.stacks, .oneOrMore(of: .stackPattern), .required(example: "acme/*/prod*"),
      "The stacks that are meant."),
    ConfigurationKey(
      "environment", \.labels.environment, .line(upTo: 100), .optional,
      "Where they run. The overview counts `production` apart, and warns of it first."),
    ConfigurationKey("owner", \.labels.owner, .line(upTo: 200), .optional, "Whose they are."),
    ConfigurationKey(
      "contact", \.labels.contact, .contact, .optional, "How to reach the owner: it becomes a link."),
  ]

  /// A rule that says nothing about its stacks is a mistake.
  static let schema: [JSONValue.Member] = [
    JSONValue.Member(
      "anyOf", [["required": ["environment"]], ["required": ["owner"]], ["required": ["contact"]]])
  ]
}
