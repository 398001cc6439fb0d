/// Many questions, few at once.
extension PulumiCloud {
  /// As many workers as there may be requests at once, and each asks one thing after another.
  ///
  /// After a question that throws, nothing more is begun. Of several that threw the first in the order of the
  /// items is told, whichever came back first; but being told to stop goes before all.
  /// - Parameter finished: is told each value as it comes, never two at the same time.
  /// - Returns: the values in the order of the items.
  func concurrently<Item: Sendable, Value: Sendable>(
    _ items: [Item], finished: (Value) -> Void = { _ in },
    _ ask: @escaping @Sendable (Item) async throws(APIError) -> Value
  ) async throws(APIError) -> [Value] {
    let results = await withTaskGroup(of: (Int, Result<Value, APIError>).self) { group in
      var waiting = items.enumerated().makeIterator()
      func begin() {
        guard let (index, item) = waiting.next() else { return }
        group.addTask { (index, await Result { () async throws(APIError) in try await ask(item) }) }
      }
      for _ in 0..<max(limits.concurrentRequests, 1) { begin() }
      var results: [(Int, Result<Value, APIError>)] = []
      var hasFailed = false
      for await (index, result) in group {
        results.append((index, result))
        if case .success(let value) = result { finished(value) } else { hasFailed = true }
        if !hasFailed { begin() }
      }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
    if results.contains(where: \.isCancelled) { throw .cancelled }
    var values: [Value] = []
    for result in results { values.append(try result.get()) }
    return values
  }
}

extension Result where Failure == APIError {
  fileprivate init(_ body: () async throws(APIError) -> Success) async {
    do throws(APIError) { self = .success(try await body()) } catch { self = .failure(error) }
  }

  fileprivate var isCancelled: Bool {
    if case .failure(.cancelled) = self { true } else { false }
  }
}
