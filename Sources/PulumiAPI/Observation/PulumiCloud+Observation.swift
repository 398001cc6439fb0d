package import PolicyData

/// The nightly fetch.
extension PulumiCloud {
  /// Finds the stacks that the patterns mean, and asks for the policies of each.
  ///
  /// A stack that fails is recorded with its reason and stops no other, even if all of them fail. A list of
  /// stacks that fails stops everything: without it nobody could tell which stacks are missing. Progress is
  /// told in order, never twice at the same time.
  package func observe(
    _ patterns: [StackPattern], progress: @Sendable (ObservationProgress) -> Void = { _ in }
  ) async throws(APIError) -> Night {
    let started = session.pacing.now()
    let selection = try await select(patterns, progress: progress)
    let stacks = try await observe(selection.stacks, progress: progress)
    return Night(
      service: service.description, started: started, finished: session.pacing.now(), stacks: stacks,
      unmatchedPatterns: selection.unmatchedPatterns)
  }

  /// As many workers as there may be requests at once, and each asks one thing after another.
  private func observe(
    _ stacks: [StackSelection.Stack], progress: @Sendable (ObservationProgress) -> Void
  ) async throws(APIError) -> [ObservedStack] {
    let pool = SharedConfigurations()
    let total = stacks.count
    progress(.observing(finished: 0, failed: 0, total: total))
    let observed = await withTaskGroup(of: ObservedStack?.self) { group in
      var waiting = stacks.makeIterator()
      for _ in 0..<max(limits.concurrentRequests, 1) {
        if let stack = waiting.next() { group.addTask { await observe(stack, pool: pool) } }
      }
      var observed: [ObservedStack] = []
      var failed = 0
      for await case let stack? in group {
        observed.append(stack)
        if case .failed = stack.observation { failed += 1 }
        progress(.observing(finished: observed.count, failed: failed, total: total))
        if let next = waiting.next() { group.addTask { await observe(next, pool: pool) } }
      }
      return observed
    }
    guard observed.count == total else { throw .cancelled }
    return observed
  }

  /// Nil when the task was cancelled: that is no fact about the stack.
  private func observe(_ stack: StackSelection.Stack, pool: SharedConfigurations) async -> ObservedStack? {
    do throws(APIError) {
      let groups = try await policyGroups(of: stack.reference)
      let packs = try await requiredPacks(of: stack.reference, groups: groups, pool: pool)
      return stack.observed(.observed(StackPolicies(groups: groups, requiredPacks: packs)))
    } catch .cancelled {
      return nil
    } catch {
      return stack.observed(.failed(ObservationFailure(error)))
    }
  }
}
