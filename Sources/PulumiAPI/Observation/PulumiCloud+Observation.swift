package import PolicyData

/// The nightly fetch.
extension PulumiCloud {
  /// Finds the stacks that the patterns mean, and asks for the policies of each; then for what their
  /// organizations tell.
  ///
  /// A stack that fails is recorded with its reason and stops no other, even if all of them fail, and so is an
  /// organization's question that is refused. A list of stacks that fails stops everything: without it nobody
  /// could tell which stacks are missing. Of a shard, nothing is asked about other stacks. Progress is told in order, never twice at the same time.
  package func observe(
    _ patterns: [StackPattern], shard: Shard = .whole, scores: Bool = false,
    progress: @Sendable (ObservationProgress) -> Void = { _ in }
  ) async throws(APIError) -> Night {
    let started = session.pacing.now()
    let pool = SharedPacks()
    var selection = try await select(patterns, progress: progress)
    selection.keep(shard)
    let stacks = try await observe(selection.stacks, pool: pool, progress: progress)
    let organizations = try await organizations(of: stacks, scores: scores, pool: pool, progress: progress)
    return Night(
      service: service.description, started: started, finished: session.pacing.now(), stacks: stacks,
      unmatchedPatterns: selection.unmatchedPatterns, organizations: organizations)
  }

  private func observe(
    _ stacks: [StackSelection.Stack], pool: SharedPacks,
    progress: @Sendable (ObservationProgress) -> Void
  ) async throws(APIError) -> [ObservedStack] {
    var (finished, failed) = (0, 0)
    progress(.observing(finished: 0, failed: 0, total: stacks.count))
    return try await concurrently(stacks) { observed in
      finished += 1
      if case .failed = observed.observation { failed += 1 }
      progress(.observing(finished: finished, failed: failed, total: stacks.count))
    } _: { stack async throws(APIError) in
      try await observe(stack, pool: pool)
    }
  }

  /// Throws only where it was told to stop: that is no fact about the stack.
  private func observe(
    _ stack: StackSelection.Stack, pool: SharedPacks
  ) async throws(APIError) -> ObservedStack {
    do throws(APIError) {
      let groups = try await policyGroups(of: stack.reference)
      let packs = try await requiredPacks(of: stack.reference, groups: groups, pool: pool)
      return stack.observed(.observed(StackPolicies(groups: groups, requiredPacks: packs)))
    } catch .cancelled {
      throw .cancelled
    } catch {
      return stack.observed(.failed(ObservationFailure(error)))
    }
  }
}
