package import HTTPTypes
import PolicyData

/// What the simulator says to one request: an HTTP response, and how it arrives.
///
/// A server, or a test's transport, carries out `delay` and `delivery`; the response itself is whole in any
/// case.
package struct Answer: Sendable {
  package var response: HTTPResponse
  package var body: [UInt8]
  /// How long the service thinks about it.
  package var delay: Duration = .zero
  package var delivery: Delivery = .whole

  package enum Delivery: Hashable, Sendable {
    case whole
    /// The connection ends after so many bytes of the body, though `Content-Length` promised all of them.
    case truncated(after: Int)
    /// The connection ends without a response.
    case dropped
  }
}

extension Answer {
  static func json(_ value: JSONValue, status: HTTPResponse.Status = .ok) -> Answer {
    Answer(status, "application/json; charset=utf-8", value.compactText)
  }

  static func text(_ text: String, status: HTTPResponse.Status) -> Answer {
    Answer(status, "text/plain; charset=utf-8", text)
  }

  init(_ status: HTTPResponse.Status, _ contentType: String, _ text: String) {
    response = HTTPResponse(status: status, headerFields: [.contentType: contentType])
    body = Array(text.utf8)
  }
}

extension Answer {
  /// An error of the API: JSON, with the status in it.
  static func failure(_ status: HTTPResponse.Status, _ message: String) -> Answer {
    json(["code": JSONValue(integerLiteral: status.code), "message": .string(message)], status: status)
  }

  static let unauthorized = failure(.unauthorized, "Unauthorized")

  static func notFound(_ what: String) -> Answer { failure(.notFound, "Not Found: \(what) not found") }

  static func badRequest(_ why: String) -> Answer { failure(.badRequest, "Bad Request: \(why)") }

  /// The router's own answers are no JSON.
  static let unknownRoute = text("404 page not found\n", status: .notFound)
  static let methodNotAllowed = text("Method Not Allowed\n", status: .methodNotAllowed)
  static let malformedURL = text("400 Bad Request\n", status: .badRequest)
}
