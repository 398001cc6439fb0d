package import PolicyData

extension Site {
  /// Organizations of which the next night shows something else even if the service says the same: they count the
  /// nights of an outage or the days of an exception, or show what is gone for a while. One without a name stands for
  /// exceptions of no stack.
  package var unsettled: Set<String> {
    let idle = exceptions.isEmpty ? [] : [""]
    return Set(unsettledStacks.map(\.organization) + outages.map(\.organization) + idle)
  }

  /// Stacks of which the next night shows something else even if the service says the same.
  package var unsettledStacks: [StackReference] {
    organizations.flatMap { organization in
      organization.removed.map(\.reference)
        + organization.stacks.filter { $0.stackGuard == nil || $0.outage != nil }.map(\.reference)
    } + exceptions.flatMap(\.stacks)
  }
}
