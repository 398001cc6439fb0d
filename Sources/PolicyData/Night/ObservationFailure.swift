/// Why a stack could not be observed, in a form that may be published: no token, no body, no signed URL.
package struct ObservationFailure: Hashable, Sendable {
  /// What kind of failure it was, which tells what to do about it.
  package enum Kind: Hashable, Sendable {
    /// The token was not accepted (401).
    case unauthorized
    /// The token may not read this stack (403).
    case forbidden
    /// No such stack, or no access to it: the service does not tell the two apart (404).
    case notFound
    /// Too many requests, to the last attempt (429).
    case rateLimited
    /// The service failed (5xx) or answered otherwise than agreed.
    case service
    /// No answer: connection, TLS, time.
    case transport
    /// An answer that could not be understood.
    case answer
  }

  package let kind: Kind
  /// The HTTP status, where there was an answer.
  package let status: Int?
  /// One sentence without a full stop, such as `GET …/policygroups answered 504 (Gateway Timeout)`.
  package let reason: String
  package let attempts: Int

  package init(kind: Kind, status: Int?, reason: String, attempts: Int) {
    self.kind = kind
    self.status = status
    self.reason = reason
    self.attempts = attempts
  }
}
