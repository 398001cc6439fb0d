import Foundation
import Synchronization

/// How long the phases of a build took.
final class PhaseTimer: Sendable {
  private let phases = Mutex<[(name: String, time: Duration)]>([])
  private let last = Mutex(ContinuousClock.now)

  func end(_ name: String) {
    let now = ContinuousClock.now
    let start = last.withLock { last in
      defer { last = now }
      return last
    }
    phases.withLock { $0.append((name, now - start)) }
  }

  /// Of all phases that have ended.
  var total: Duration { phases.withLock { $0.reduce(.zero) { $0 + $1.time } } }

  var description: String {
    phases.withLock { phases in
      phases.map {
        "\($0.name): \($0.time.formatted(.units(allowed: [.seconds, .milliseconds], width: .narrow)))"
      }
      .joined(separator: "; ")
    }
  }
}
