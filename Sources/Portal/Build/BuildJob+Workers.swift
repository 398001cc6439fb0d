extension BuildJob {
  /// Makes all that is in the queue, a worker a core.
  /// - Throws: what a worker throws; `CancellationError` where the task is cancelled.
  func make(
    _ queue: WorkQueue, workers: Int,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void
  ) async throws -> BuildResult {
    return try await withThrowingTaskGroup(of: BuildResult.self) { group in
      for number in 0..<workers {
        group.addTask {
          var worker = try Worker(self)
          return try worker.work(through: queue, fromEnd: !number.isMultiple(of: 2), progress: progress)
        }
      }
      var result = try await group.next() ?? BuildResult()
      while let part = try await group.next() { result.merge(part) }
      result.times.divide(by: workers)
      return result
    }
  }
}
