import Synchronization

/// The pace that all requests of a client share: when one is told that there are too many, every one waits.
///
/// Otherwise eight requests would each find out for themselves, and each would take one more from the limit.
final class Pace: Sendable {
  private let resumption = Mutex(Duration.zero)
  private let pacing: Pacing

  init(_ pacing: Pacing) { self.pacing = pacing }

  /// No request is sent before this has passed.
  func pause(for delay: Duration) {
    let end = pacing.uptime() + delay
    resumption.withLock { $0 = max($0, end) }
  }

  /// Returns when requests may be sent. A pause may be made longer while we sleep, so it looks again.
  func wait() async throws(APIError) {
    while case let remaining = resumption.withLock({ $0 }) - pacing.uptime(), remaining > .zero {
      try await pacing.rest(remaining)
    }
  }
}

extension Pacing {
  /// Sleeps; the only way this fails is that the task was cancelled.
  func rest(_ duration: Duration) async throws(APIError) {
    do { try await sleep(duration) } catch { throw .cancelled }
  }
}
