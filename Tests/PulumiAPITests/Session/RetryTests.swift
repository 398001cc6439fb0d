import Testing

@testable import PulumiAPI

@Suite("Retrying")
struct RetryTests {
  @Test(
    "waits twice as long each time, to a bound",
    arguments: [(1, 1), (2, 2), (3, 4), (4, 8), (5, 16), (6, 30), (7, 30), (1000, 30)])
  func backoff(attempt: Int, seconds: Int) {
    #expect(Retry().delay(afterAttempt: attempt, random: 0) == .seconds(seconds))
  }

  @Test(
    "takes at most half of the wait away by chance",
    arguments: [(0.0, 4.0), (0.5, 3.0), (1.0, 2.0), (7.0, 2.0)])
  func jitter(random: Double, seconds: Double) {
    #expect(Retry().delay(afterAttempt: 3, random: random) == .seconds(seconds))
  }

  @Test(
    "is for rate limits and server errors",
    arguments: [
      (429, true), (500, true), (503, true), (599, true), (400, false), (401, false), (403, false),
      (404, false),
      (408, false), (600, false),
    ])
  func transient(status: Int, isTransient: Bool) {
    #expect(Retry.isTransient(status: status) == isTransient)
  }

  @Test(
    "bounds what the service asks for",
    arguments: [(Duration.seconds(-5), 0), (.seconds(7), 7), (.seconds(3600), 120)])
  func bounded(asked: Duration, seconds: Int) {
    #expect(Retry().bounded(asked) == .seconds(seconds))
  }
}
