/// How much is asked of the service, and how much is taken from it.
package struct Limits: Hashable, Sendable {
  /// An AWS WAF in front of Pulumi Cloud counts requests by client address: few at once go further than many.
  package var concurrentRequests = 8
  /// Of one request, the first included.
  package var attempts = 4
  /// For one attempt, from its start to the last byte of the answer.
  package var requestTime: Duration = .seconds(30)
  /// Of one answer, after decompression.
  package var bodyBytes = 16 * 1_048_576
  /// The same bound as the Pulumi CLI's: a service that never ends a list must not keep us for ever.
  package var pages = 1000
  /// Asked for; the service may give fewer. It states no bound, so this stays within what such services
  /// allow.
  package var stacksPerPage = 100
  /// The most that the service gives (pulumi-cloud-api.md, section 4.6).
  package var scoresPerPage = 1000
  package var redirects = 5
  package var retry = Retry()

  package init() {}
}
