/// How far an observation is, for a bar or a line of progress.
package enum ObservationProgress: Hashable, Sendable {
  /// Looking for the stacks of an organization; nil stands for all of the user's.
  case listing(organization: String?)
  case observing(finished: Int, failed: Int, total: Int)
  /// Organizations about their groups, packs and scores, after all stacks.
  case asking(finished: Int, total: Int)
}
