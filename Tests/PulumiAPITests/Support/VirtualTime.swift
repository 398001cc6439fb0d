import Foundation
import PulumiAPI
import Synchronization

/// Time that passes only when somebody sleeps, at once: waits are measured without waiting.
final class VirtualTime: Sendable {
  private let state = Mutex((uptime: Duration.zero, sleeps: [Duration]()))
  static let start = Date(timeIntervalSince1970: 1_790_000_000)

  /// Every sleep so far, in order.
  var sleeps: [Duration] { state.withLock { $0.sleeps } }
  var uptime: Duration { state.withLock { $0.uptime } }

  /// Without chance every backoff has its full length.
  func pacing(random: Double = 0) -> Pacing {
    Pacing(
      now: { Self.start.addingTimeInterval(self.uptime / .seconds(1)) }, uptime: { self.uptime },
      sleep: { duration in
        try Task.checkCancellation()
        self.state.withLock { state in
          state.uptime += duration
          state.sleeps.append(duration)
        }
      }, random: { random })
  }
}
