extension BuildJob {
  /// Makes pages and files, a worker a core.
  /// - Throws: what a worker throws; `CancellationError` where the task is cancelled.
  func make(
    _ pages: [Page], _ files: [GeneratedFiles], workers: Int,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void
  ) async throws -> BuildResult {
    let queue = WorkQueue(count: pages.count + files.count)
    var result = BuildResult()
    try await withThrowingTaskGroup(of: BuildResult.self) { group in
      for number in 0..<workers {
        group.addTask {
          var worker = try Worker(self)
          return try worker.work(
            on: pages, and: files, from: queue, fromEnd: !number.isMultiple(of: 2), progress: progress)
        }
      }
      for try await part in group { result.merge(part) }
    }
    result.times.divide(by: workers)
    return result
  }
}
