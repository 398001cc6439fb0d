import PolicyData
import PulumiAPI
import Testing

@Suite("What is published of an error")
struct ObservationFailureTests {
  private static let exchange = Exchange(origin: "https://api.pulumi.com", path: "/api/x", attempts: 2)
  private static let secret = "pul-SECRET ?sig=SECRET"

  @Test(
    "is the request, the status and the number of attempts",
    arguments: [
      (401, .unauthorized, "GET /api/x answered 401 (Unauthorized)"),
      (403, .forbidden, "GET /api/x answered 403 (Forbidden)"),
      (404, .notFound, "GET /api/x answered 404 (Not Found)"),
      (429, .rateLimited, "GET /api/x answered 429 (Too Many Requests)"),
      (504, .service, "GET /api/x answered 504 (Gateway Timeout)"),
      (418, .service, "GET /api/x answered 418"),
    ] as [(Int, ObservationFailure.Kind, String)])
  func status(status: Int, kind: ObservationFailure.Kind, reason: String) {
    let problem = StatusProblem(status: status, message: Self.secret, requestID: Self.secret)
    #expect(
      ObservationFailure(.status(Self.exchange, problem))
        == ObservationFailure(kind: kind, status: status, reason: reason, attempts: 2))
  }

  @Test(
    "is what happened on the way, without addresses and words from outside",
    arguments: [
      (.unknownHost(secret), "GET /api/x found no address of the service"),
      (.connectionRefused, "GET /api/x found nobody at the service's address"),
      (.connectionClosed, "GET /api/x lost the connection before the whole answer had arrived"),
      (.certificate(reason: secret), "GET /api/x got no secure connection"),
      (.tls(reason: secret), "GET /api/x got no secure connection"),
      (.timedOut(seconds: 30), "GET /api/x got no whole answer within 30 seconds"),
      (.proxyRefused, "GET /api/x did not get past the proxy"),
      (.proxyAuthentication, "GET /api/x did not get past the proxy"),
      (.tooLarge(limit: 1_048_576), "GET /api/x answered more than 1 MiB"),
      (.compression, "GET /api/x was answered in a compression that cannot be read"),
      (.notHTTP, "GET /api/x was answered in something that is no HTTP"),
      (.other(reason: secret), "GET /api/x failed on the way"),
      (.cancelled, "GET /api/x was given up"),
    ] as [(TransportFailure, String)])
  func transport(failure: TransportFailure, reason: String) {
    #expect(
      ObservationFailure(.transport(Self.exchange, failure))
        == ObservationFailure(kind: .transport, status: nil, reason: reason, attempts: 2))
  }

  @Test(
    "is what was expected of an answer",
    arguments: [
      (.notJSON(line: 1, column: 2, reason: secret), "GET /api/x answered something that is no JSON"),
      (.unexpected(at: "", expected: "an object", found: "null"), "GET /api/x did not answer an object"),
      (
        .unexpected(at: "policyGroups", expected: "an array", found: "null"),
        "GET /api/x did not answer an array as policyGroups"
      ),
      (.tooManyPages(limit: 9), "GET /api/x went on after 9 pages"),
    ] as [(AnswerProblem, String)])
  func answer(problem: AnswerProblem, reason: String) {
    #expect(
      ObservationFailure(.answer(Self.exchange, problem))
        == ObservationFailure(kind: .answer, status: 200, reason: reason, attempts: 2))
  }

  @Test("names no host of a redirect, and no file")
  func others() {
    #expect(
      ObservationFailure(.redirect(Self.exchange, .elsewhere(origin: Self.secret)))
        == ObservationFailure(
          kind: .service, status: nil, reason: "GET /api/x was redirected to where it must not go",
          attempts: 2))
    #expect(
      ObservationFailure(.unsendableName(".."))
        == ObservationFailure(
          kind: .transport, status: nil, reason: "no URL can carry the name", attempts: 0))
    #expect(
      ObservationFailure(.trustRoots(file: Self.secret, reason: Self.secret))
        == ObservationFailure(
          kind: .transport, status: nil, reason: "the service could not be asked", attempts: 0))
  }
}
