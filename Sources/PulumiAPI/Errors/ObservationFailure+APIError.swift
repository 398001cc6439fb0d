package import PolicyData

extension ObservationFailure {
  /// What may be published of an error: the request's path and what became of it. No query, no body, and
  /// nothing in the service's own words.
  package init(_ error: APIError) {
    switch error {
    case .status(let exchange, let problem):
      self.init(
        kind: Kind(status: problem.status), status: problem.status,
        reason: "\(exchange.request) answered \(HTTPStatus.text(of: problem.status))",
        attempts: exchange.attempts)
    case .transport(let exchange, let failure):
      self.init(
        kind: .transport, status: nil, reason: "\(exchange.request) \(failure.publicText)",
        attempts: exchange.attempts)
    case .answer(let exchange, let problem):
      self.init(
        kind: .answer, status: 200, reason: "\(exchange.request) \(problem.publicText)",
        attempts: exchange.attempts)
    case .redirect(let exchange, _):
      self.init(
        kind: .service, status: nil, reason: "\(exchange.request) was redirected to where it must not go",
        attempts: exchange.attempts)
    case .unsendableName:
      self.init(kind: .transport, status: nil, reason: "no URL can carry the name", attempts: 0)
    case .serviceURL, .consoleDomain, .token, .notLoggedIn, .credentials, .proxy, .trustRoots, .cancelled:
      self.init(kind: .transport, status: nil, reason: "the service could not be asked", attempts: 0)
    }
  }
}

extension ObservationFailure.Kind {
  fileprivate init(status: Int) {
    self =
      switch status {
      case 401: .unauthorized
      case 403: .forbidden
      case 404: .notFound
      case 429: .rateLimited
      default: .service
      }
  }
}

extension Exchange {
  fileprivate var request: String { "\(method) \(path)" }
}

extension AnswerProblem {
  fileprivate var publicText: String {
    switch self {
    case .notJSON: "answered something that is no JSON"
    case .unexpected(let place, let expected, _):
      place.isEmpty ? "did not answer \(expected)" : "did not answer \(expected) as \(place)"
    case .tooManyPages(let limit): "went on after \(limit) pages"
    }
  }
}

extension TransportFailure {
  fileprivate var publicText: String {
    switch self {
    case .unknownHost: "found no address of the service"
    case .connectionRefused: "found nobody at the service's address"
    case .connectionClosed: "lost the connection before the whole answer had arrived"
    case .certificate, .tls: "got no secure connection"
    case .timedOut(let seconds): "got no whole answer within \(seconds) seconds"
    case .proxyRefused, .proxyAuthentication: "did not get past the proxy"
    case .tooLarge(let limit): "answered more than \(limit / 1_048_576) MiB"
    case .compression: "was answered in a compression that cannot be read"
    case .notHTTP: "was answered in something that is no HTTP"
    case .other: "failed on the way"
    case .cancelled: "was given up"
    }
  }
}
