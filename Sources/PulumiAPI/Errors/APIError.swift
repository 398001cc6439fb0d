/// Everything that keeps this module from an answer: a case a fact. The words are in `APIError+Text.swift`.
///
/// No case holds a token, a body or a query string, so an error may be logged. What may be *published* is
/// less still: ``PolicyData/ObservationFailure``.
package enum APIError: Error, Hashable {
  // Before any request.
  case serviceURL(text: String, ServiceURLProblem)
  case consoleDomain(String)
  case token(TokenProblem)
  case notLoggedIn(service: String, file: String?)
  case credentials(file: String, CredentialsProblem)
  case proxy(variable: String, ProxyProblem)
  case trustRoots(file: String, reason: String)
  /// A name that no URL can carry.
  case unsendableName(String)

  // Of a request.
  case status(Exchange, StatusProblem)
  case transport(Exchange, TransportFailure)
  case answer(Exchange, AnswerProblem)
  case redirect(Exchange, RedirectProblem)

  /// The program was told to stop.
  case cancelled
}

/// Which request an error is about.
package struct Exchange: Hashable, Sendable {
  package let method: String
  /// `https://api.pulumi.com`.
  package let origin: String
  /// Without the query.
  package let path: String
  /// How often it was sent.
  package var attempts: Int

  package init(method: String = "GET", origin: String, path: String, attempts: Int = 1) {
    self.method = method
    self.origin = origin
    self.path = path
    self.attempts = attempts
  }
}
