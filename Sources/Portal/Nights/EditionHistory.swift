package import Governance

/// What the nights before add to an edition. Empty where none are kept.
package struct EditionHistory: Sendable {
  /// Oldest first, the edition's own night last.
  package let figures: [NightFigures]
  /// Newest first, the edition's own night first; a night without changes is there, too.
  package let changes: [RecordedChanges]
  package let sinces: StackSinces

  package init(
    figures: [NightFigures] = [], changes: [RecordedChanges] = [], sinces: StackSinces = .unknown
  ) {
    self.figures = figures
    self.changes = changes
    self.sinces = sinces
  }
}
