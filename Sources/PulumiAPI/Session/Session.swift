import HTTPTypes
import PolicyData

/// Asks one service, with one token: every request of ``PulumiCloud`` goes through here.
///
/// It retries what may pass, keeps the shared pace, and turns answers into JSON. Only questions: this program
/// reads.
struct Session: Sendable {
  let service: ServiceURL
  let token: AccessToken
  let transport: Transport
  let limits: Limits
  let pacing: Pacing
  let userAgent: String
  let pace: Pace
  private let turns: Turns
  /// Packs' configurations, which thousands of answers have in common.
  private let configurations = SharedJSON(key: "config")
  let counter = TrafficCounter()

  init(
    service: ServiceURL, token: AccessToken, transport: Transport, limits: Limits, pacing: Pacing,
    userAgent: String
  ) {
    self.service = service
    self.token = token
    self.transport = transport
    self.limits = limits
    self.pacing = pacing
    self.userAgent = userAgent
    pace = Pace(pacing)
    turns = Turns(limits.concurrentRequests)
  }
}

extension Session {
  func get(_ endpoint: Endpoint) async throws(APIError) -> Reply {
    try await ask(.get(endpoint))
  }

  /// For an endpoint that reads its question from a body. Never for one that writes: it may be sent again.
  func post(_ endpoint: Endpoint, _ body: JSONValue) async throws(APIError) -> Reply {
    try await ask(.post(endpoint, body))
  }

  private func ask(_ question: Question) async throws(APIError) -> Reply {
    var exchange = Exchange(
      method: question.method.rawValue, origin: service.origin,
      path: service.pathPrefix + question.endpoint.path)
    while true {
      switch try await attempt(question, exchange) {
      case .reply(let reply): return reply
      case .failure(let error, let wait):
        guard let wait, exchange.attempts < limits.attempts else { throw error }
        try await pacing.rest(wait)
        exchange.attempts += 1
      }
    }
  }
}

extension Session {
  private enum Outcome {
    case reply(Reply)
    /// With how long to wait before another attempt; nil where another would end no better.
    case failure(APIError, wait: Duration?)
  }

  private func attempt(_ question: Question, _ exchange: Exchange) async throws(APIError) -> Outcome {
    let backoff = limits.retry.delay(afterAttempt: exchange.attempts, random: pacing.random())
    let answer: Transport.Answer
    do throws(APIError) {
      answer = try await turns.take { () async throws(APIError) in
        try await pace.wait()
        return try await send(question, exchange)
      }
    } catch .transport(let exchange, let failure) {
      return .failure(.transport(exchange, failure), wait: failure.isTransient ? backoff : nil)
    }
    counter.count(answer)
    if answer.head.status.kind == .successful {
      return try counter.decoding { () throws(APIError) in
        .reply(try Reply(answer.body, to: exchange, sharing: configurations))
      }
    }
    let status = answer.head.status.code
    let error = APIError.status(exchange, StatusProblem(answer, service: service, token: token))
    guard Retry.isTransient(status: status) else { return .failure(error, wait: nil) }
    let wait = max(backoff, requestedWait(answer.head))
    if status == 429 { pace.pause(for: wait) }
    return .failure(error, wait: wait)
  }

  private func requestedWait(_ head: HTTPResponse) -> Duration {
    let delay = head.headerFields[.retryAfter].flatMap { RetryAfter.delay($0, now: pacing.now()) }
    return limits.retry.bounded(delay ?? .zero)
  }
}
