import PolicyData

/// The labels of many stacks, once: each would take 48 bytes, and be asked a million times whether it is production.
final class SharedLabels: Sendable {
  let labels: StackLabels
  let isProduction: Bool

  init(_ labels: StackLabels) {
    self.labels = labels
    isProduction = labels.isProduction
  }
}

struct LabelPool {
  private let rules: [LabelRule]
  private var known: [StackLabels: SharedLabels] = [:]

  init(_ rules: [LabelRule]) { self.rules = rules }

  mutating func labels(of stack: StackReference) -> SharedLabels {
    let labels = StackLabels(of: stack, rules: rules)
    let shared = known[labels] ?? SharedLabels(labels)
    known[labels] = shared
    return shared
  }
}
