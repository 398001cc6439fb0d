package import HTTPTypes

/// Something that goes wrong between a client and the service, as it does in the field.
///
/// Faults are rules without state: which paths, which attempts, what happens. Several may meet one request,
/// each works on what the one before left.
package struct Fault: Sendable {
  private let effect: Effect
  private let attempts: Int
  private let meets: @Sendable (String) -> Bool

  package enum Effect: Sendable {
    /// The answer takes longer.
    case latency(Duration)
    /// Another status, with a body that is JSON, text, HTML or nothing.
    case status(HTTPResponse.Status, HTTPFields = [:], body: String = "")
    /// Success with a body other than agreed: HTML, broken JSON, wrong types.
    case body(String, contentType: String = "application/json")
    case truncated(after: Int)
    case dropped
    /// To a path, or to another host.
    case redirect(to: String, HTTPResponse.Status = .found)
  }

  /// Each target (a raw path with its query) is met so many times, for ever unless said, before it is
  /// healthy.
  package init(
    _ effect: Effect, attempts: Int = .max, where meets: @escaping @Sendable (String) -> Bool = { _ in true }
  ) {
    self.effect = effect
    self.attempts = attempts
    self.meets = meets
  }

  /// Meets every raw path that begins so, such as `/api/stacks/acme/shop/prod/`.
  package init(_ effect: Effect, attempts: Int = .max, below prefix: String) {
    self.init(effect, attempts: attempts) { $0.hasPrefix(prefix) }
  }
}

extension Fault {
  func meets(_ path: String, attempt: Int) -> Bool {
    attempt <= attempts && meets(path)
  }

  func spoil(_ answer: inout Answer) {
    switch effect {
    case .latency(let delay): answer.delay += delay
    case .status(let status, let headers, let body): answer = answer.replaced(status, headers, body)
    case .body(let body, let contentType): answer = answer.replaced(.ok, [.contentType: contentType], body)
    case .truncated(let length): answer.delivery = .truncated(after: length)
    case .dropped: answer.delivery = .dropped
    case .redirect(let target, let status): answer = answer.replaced(status, [.location: target], "")
    }
  }
}

extension Answer {
  /// Another response with the same delay and delivery.
  fileprivate func replaced(_ status: HTTPResponse.Status, _ headers: HTTPFields, _ body: String) -> Answer {
    Answer(
      response: HTTPResponse(status: status, headerFields: headers), body: Array(body.utf8), delay: delay,
      delivery: delivery)
  }
}
