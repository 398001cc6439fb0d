import AsyncHTTPClient
import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOPosix

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
    // One thread carries all connections, and those who ask run on it: several threads wake each other more than they
    // work. So a question takes 0.15 ms of CPU, and 10,000 stacks, 50 ms away, 1.11 times what the way alone takes.
    return try await MultiThreadedEventLoopGroup.withEventLoopGroup(numberOfThreads: 1) { group in
      let thread = group.next()
      return try await HTTPClient.withHTTPClient(eventLoopGroup: thread, configuration: configuration) {
        client in
        try await withTaskExecutorPreference(NetworkThread(thread)) {
          try await body(Transport(client, on: thread))
        }
      }
    }
  }

  private init(_ client: HTTPClient, on thread: any EventLoop) {
    self.init { (request, body, allowance) async throws(TransportFailure) in
      do {
        let request = try HTTPClient.Request(request, body)
        let exchange = client.execute(
          request: request, delegate: ResponseAccumulator(request: request, maxBodySize: allowance.bytes),
          eventLoop: .delegate(on: thread), deadline: .now() + TimeAmount(allowance.time))
        let response = try await withTaskCancellationHandler {
          try await exchange.get()
        } onCancel: {
          exchange.cancel()
        }
        return try Answer(response)
      } catch {
        throw Task.isCancelled ? .cancelled : TransportFailure(error, allowance)
      }
    }
  }
}

extension HTTPClient.Request {
  fileprivate init(_ request: HTTPRequest, _ body: [UInt8]) throws {
    try self.init(
      url: "\(request.scheme ?? "https")://\(request.authority ?? "")\(request.path ?? "/")",
      method: HTTPMethod(rawValue: request.method.rawValue))
    for field in request.headerFields { headers.add(name: field.name.rawName, value: field.value) }
    if !body.isEmpty { self.body = .byteBuffer(ByteBuffer(bytes: body)) }
  }
}

extension Transport.Answer {
  fileprivate init(_ response: HTTPClient.Response) throws(TransportFailure) {
    head = HTTPResponse(status: .init(code: Int(response.status.code)))
    for (name, value) in response.headers {
      guard let name = HTTPField.Name(name) else { continue }
      head.headerFields.append(HTTPField(name: name, value: value))
    }
    // What the library does not know it leaves as it is.
    guard head.headerFields[.contentEncoding].map(["gzip", "deflate", "identity"].contains) ?? true else {
      throw .compression
    }
    body = response.body.map { Array($0.readableBytesView) } ?? []
  }
}
