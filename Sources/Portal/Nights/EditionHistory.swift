package import Governance

/// What the nights before add to an edition. Empty where none are kept.
package struct EditionHistory: Sendable {
  /// Oldest first, the edition's own night last.
  package let figures: [NightFigures]
  /// Newest first, the edition's own night first; a night without changes is there, too.
  package let changes: [RecordedChanges]
  /// Since when things are as they are.
  package let states: StateHistory

  package init(
    figures: [NightFigures] = [], changes: [RecordedChanges] = [], states: StateHistory = StateHistory()
  ) {
    self.figures = figures
    self.changes = changes
    self.states = states
  }
}
