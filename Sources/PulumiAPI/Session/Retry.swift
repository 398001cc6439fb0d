/// When a request is sent again, and how long that waits. It may be: every request is a question,
/// which changes nothing.
package struct Retry: Hashable, Sendable {
  /// Before the second attempt; each further one waits twice as long.
  package var base: Duration = .seconds(1)
  package var cap: Duration = .seconds(30)
  /// No answer makes us wait longer than this, whatever its `Retry-After` says.
  package var retryAfterCap: Duration = .seconds(120)

  package init() {}

  /// Server errors pass, and so does a rate limit; any other status is an answer that will not change.
  static func isTransient(status: Int) -> Bool {
    status == 429 || (500...599).contains(status)
  }

  /// The wait after an attempt that failed, counted from 1.
  ///
  /// Chance, from 0 to 1, takes up to half of the wait away, so that clients which failed together do not
  /// come back together.
  func delay(afterAttempt attempt: Int, random: Double) -> Duration {
    let doubled = base * (1 << min(max(attempt - 1, 0), 20))
    return min(doubled, cap) * (1 - min(max(random, 0), 1) / 2)
  }

  /// What an answer asks for, within our bound.
  func bounded(_ retryAfter: Duration) -> Duration {
    min(max(retryAfter, .zero), retryAfterCap)
  }
}
