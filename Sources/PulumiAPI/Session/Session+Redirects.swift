import HTTPTypes

import struct Foundation.URL
import struct Foundation.URLComponents

/// Sends a request, and follows redirects by hand, within the service only.
///
/// Every request is built here and goes to the service's own scheme, host and port: from a redirect nothing
/// but path and query is taken, so no answer can send the token elsewhere.
extension Session {
  func send(_ question: Question, _ exchange: Exchange) async throws(APIError) -> Transport.Answer {
    var path = service.pathPrefix + question.endpoint.path + question.endpoint.query
    for _ in 0...max(limits.redirects, 0) {
      let answer = try await sendOnce(request(question.method, path: path), question.body, exchange)
      let status = answer.head.status.code
      guard Self.redirects.contains(status), let location = answer.head.headerFields[.location] else {
        return answer
      }
      path = try target(of: location, from: path, exchange)
      guard question.method == .get || Self.repeatingRedirects.contains(status) else {
        throw APIError.redirect(exchange, .losesBody(status: status))
      }
    }
    throw APIError.redirect(exchange, .tooMany(limit: limits.redirects))
  }

  private static let redirects: Set = [301, 302, 303, 307, 308]
  /// After the others a POST becomes a GET (RFC 9110, section 15.4), which would be another question.
  private static let repeatingRedirects: Set = [307, 308]

  private func sendOnce(
    _ request: HTTPRequest, _ body: [UInt8], _ exchange: Exchange
  ) async throws(APIError) -> Transport.Answer {
    do {
      return try await transport.send(request, body, .init(time: limits.requestTime, bytes: limits.bodyBytes))
    } catch .cancelled {
      throw .cancelled
    } catch {
      throw .transport(exchange, error)
    }
  }

  private func request(_ method: HTTPRequest.Method, path: String) -> HTTPRequest {
    var request = HTTPRequest(
      method: method, scheme: service.scheme.rawValue, authority: service.authority, path: path)
    request.headerFields[.authorization] = token.authorization
    // Version 8 is what every server in the field takes (pulumi-cloud-api.md, section 1.2).
    request.headerFields[.accept] = "application/vnd.pulumi+8"
    request.headerFields[.contentType] = "application/json"
    request.headerFields[.acceptEncoding] = "gzip"
    request.headerFields[.userAgent] = userAgent
    return request
  }

  /// The path and query that a `Location` stands for; it may be relative to the request's own.
  private func target(of location: String, from path: String, _ exchange: Exchange) throws(APIError) -> String
  {
    guard let base = URL(string: service.origin + path), let url = URL(string: location, relativeTo: base),
      let parts = URLComponents(url: url, resolvingAgainstBaseURL: true), let host = parts.host
    else { throw APIError.redirect(exchange, .unreadable) }
    let port = parts.port.map { ":\($0)" } ?? ""
    let origin = "\(parts.scheme ?? "")://\(host)\(port)".lowercased()
    guard
      origin == service.origin
        || origin == "\(service.scheme.rawValue)://\(service.host):\(service.effectivePort)"
    else {
      throw APIError.redirect(exchange, .elsewhere(origin: Wording.clean(origin)))
    }
    let query = parts.percentEncodedQuery.map { "?\($0)" } ?? ""
    return (parts.percentEncodedPath.isEmpty ? "/" : parts.percentEncodedPath) + query
  }
}
