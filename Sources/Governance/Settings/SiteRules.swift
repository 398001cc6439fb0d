/// What an organization states about its own stacks, beside what the service says.
package struct SiteRules: Hashable, Sendable {
  /// Where several match a stack, the later one wins.
  package var labels: [LabelRule]
  package var requirements: [Requirement]
  package var exceptions: [PolicyException]
  package var patience: Patience

  package init(
    labels: [LabelRule] = [], requirements: [Requirement] = [], exceptions: [PolicyException] = [],
    patience: Patience = Patience()
  ) {
    self.labels = labels
    self.requirements = requirements
    self.exceptions = exceptions
    self.patience = patience
  }
}
