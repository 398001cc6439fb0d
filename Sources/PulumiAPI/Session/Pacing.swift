package import struct Foundation.Date

/// Time and chance, so that tests need neither.
package struct Pacing: Sendable {
  /// The calendar's time, for `Retry-After` dates and for the night's own.
  package var now: @Sendable () -> Date
  /// Time that only goes forward, from any beginning.
  package var uptime: @Sendable () -> Duration
  /// Ends early, with an error, when the task is cancelled.
  package var sleep: @Sendable (Duration) async throws -> Void
  /// From 0 to 1.
  package var random: @Sendable () -> Double

  package init(
    now: @escaping @Sendable () -> Date, uptime: @escaping @Sendable () -> Duration,
    sleep: @escaping @Sendable (Duration) async throws -> Void, random: @escaping @Sendable () -> Double
  ) {
    self.now = now
    self.uptime = uptime
    self.sleep = sleep
    self.random = random
  }
}

extension Pacing {
  package static let system: Pacing = {
    let clock = ContinuousClock()
    let start = clock.now
    return Pacing(
      now: { Date() }, uptime: { start.duration(to: clock.now) },
      sleep: { try await clock.sleep(for: $0) }, random: { Double.random(in: 0...1) })
  }()
}
