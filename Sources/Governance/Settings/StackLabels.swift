package import PolicyData

/// What an organization says about its own stacks: where they run and whose they are.
package struct StackLabels: Hashable, Sendable {
  package var environment: String?
  package var owner: String?
  /// A mail address, or an http or https address.
  package var contact: String?

  package init(environment: String? = nil, owner: String? = nil, contact: String? = nil) {
    self.environment = environment
    self.owner = owner
    self.contact = contact
  }

  package static let productionEnvironment = "production"

  package var isProduction: Bool { environment == Self.productionEnvironment }
}

/// Labels for all stacks that match a pattern.
package struct LabelRule: Hashable, Sendable {
  package let patterns: [StackPattern]
  package let labels: StackLabels

  package init(patterns: [StackPattern], labels: StackLabels) {
    self.patterns = patterns
    self.labels = labels
  }
}

extension StackLabels {
  /// The labels of a stack: later rules win, label by label.
  init(of stack: StackReference, rules: [LabelRule]) {
    self.init()
    for rule in rules where rule.patterns.contains(where: { $0.matches(stack) }) {
      environment = rule.labels.environment ?? environment
      owner = rule.labels.owner ?? owner
      contact = rule.labels.contact ?? contact
    }
  }
}
