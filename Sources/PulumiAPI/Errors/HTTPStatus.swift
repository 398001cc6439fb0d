/// The names of the statuses that the service answers with (RFC 9110, section 15): HTTP/2 does not transmit
/// them.
enum HTTPStatus {
  static func text(of status: Int) -> String {
    names[status].map { "\(status) (\($0))" } ?? "\(status)"
  }

  private static let names = [
    400: "Bad Request", 401: "Unauthorized", 402: "Payment Required", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed", 406: "Not Acceptable", 409: "Conflict", 429: "Too Many Requests",
    500: "Internal Server Error", 501: "Not Implemented", 502: "Bad Gateway", 503: "Service Unavailable",
    504: "Gateway Timeout",
  ]
}
