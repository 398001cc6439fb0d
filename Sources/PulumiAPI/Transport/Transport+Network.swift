import AsyncHTTPClient
import HTTPTypes
import NIOCore
import NIOHTTP1

extension Transport {
  /// The network, for as long as `body` runs: connections are closed at its end, also when it throws or is
  /// cancelled.
  ///
  /// Of the environment, `HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY` and `SSL_CERT_FILE` are honoured.
  /// - Throws: ``APIError`` where the environment cannot be used, and whatever `body` throws.
  package static func withNetwork<Result: Sendable>(
    to service: ServiceURL, environment: [String: String], limits: Limits = Limits(),
    _ body: @Sendable (Transport) async throws -> Result
  ) async throws -> Result {
    let configuration = try HTTPClient.Configuration(to: service, environment: environment, limits: limits)
    return try await HTTPClient.withHTTPClient(configuration: configuration) { client in
      try await body(Transport(client))
    }
  }

  private init(_ client: HTTPClient) {
    self.init { (request, body, allowance) async throws(TransportFailure) in
      do {
        return try await withTimeLimit(allowance.time) {
          let response = try await client.execute(HTTPClientRequest(request, body), deadline: .distantFuture)
          return try await Answer(response, bytes: allowance.bytes)
        }
      } catch {
        throw Task.isCancelled ? .cancelled : TransportFailure(error, limit: allowance.bytes)
      }
    }
  }
}

/// The library's own deadline ends with the head of the answer; a body could drip for ever.
private func withTimeLimit<Result: Sendable>(
  _ limit: Duration, _ body: @escaping @Sendable () async throws -> Result
) async throws -> Result {
  try await withThrowingTaskGroup(of: Result.self) { group in
    defer { group.cancelAll() }
    group.addTask(operation: body)
    group.addTask {
      try await Task.sleep(for: limit)
      throw TransportFailure.timedOut(seconds: Int(limit.components.seconds))
    }
    guard let result = try await group.next() else { throw TransportFailure.cancelled }
    return result
  }
}

extension HTTPClientRequest {
  fileprivate init(_ request: HTTPRequest, _ body: [UInt8]) {
    self.init(url: "\(request.scheme ?? "https")://\(request.authority ?? "")\(request.path ?? "/")")
    method = HTTPMethod(rawValue: request.method.rawValue)
    for field in request.headerFields { headers.add(name: field.name.rawName, value: field.value) }
    if !body.isEmpty { self.body = .bytes(ByteBuffer(bytes: body)) }
  }
}

extension Transport.Answer {
  fileprivate init(_ response: HTTPClientResponse, bytes limit: Int) async throws {
    head = HTTPResponse(status: .init(code: Int(response.status.code)))
    for (name, value) in response.headers {
      guard let name = HTTPField.Name(name) else { continue }
      head.headerFields.append(HTTPField(name: name, value: value))
    }
    // What the library does not know it leaves as it is.
    guard head.headerFields[.contentEncoding].map(["gzip", "deflate", "identity"].contains) ?? true else {
      throw TransportFailure.compression
    }
    body = []
    for try await part in response.body {
      guard body.count + part.readableBytes <= limit else { throw TransportFailure.tooLarge(limit: limit) }
      body.append(contentsOf: part.readableBytesView)
    }
  }
}
