/// For how many nights a stack is shown as it was last seen.
package struct Patience: Hashable, Sendable {
  /// Without an answer; after that it counts as not observed.
  package var staleAfter: Int
  /// After it is gone; then it leaves the portal.
  package var removedFor: Int

  package init(staleAfter: Int = 7, removedFor: Int = 14) {
    self.staleAfter = staleAfter
    self.removedFor = removedFor
  }
}
