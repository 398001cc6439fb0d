import Synchronization

/// Lets a few requests go at once, and the others in the order in which they came.
///
/// Whoever asks many things beside each other need not know who else does. A request that waited for a connection instead
/// would lose its own time.
final class Turns: Sendable {
  private let state: Mutex<State>

  private struct State {
    var free: Int
    var waiting: [CheckedContinuation<Void, Never>] = []

    mutating func takePlace() -> Bool {
      guard free > 0 else { return false }
      free -= 1
      return true
    }
  }

  init(_ count: Int) { state = Mutex(State(free: max(count, 1))) }

  /// Whoever is cancelled while it waits does not begin.
  func take<Value: Sendable>(
    _ body: () async throws(APIError) -> Value
  ) async throws(APIError) -> Value {
    await wait()
    defer { giveBack() }
    if Task.isCancelled { throw .cancelled }
    return try await body()
  }

  private func wait() async {
    if state.withLock({ $0.takePlace() }) { return }
    await withCheckedContinuation { continuation in
      let hasPlace = state.withLock { state in
        if state.takePlace() { return true }
        state.waiting.append(continuation)
        return false
      }
      if hasPlace { continuation.resume() }
    }
  }

  private func giveBack() {
    let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
      if !state.waiting.isEmpty { return state.waiting.removeFirst() }
      state.free += 1
      return nil
    }
    next?.resume()
  }
}
