import HTTPTypes
import Hummingbird
import NIOCore

/// Carries the simulator's answers over a connection.
struct SimulatorResponder: HTTPResponder {
  let simulator: Simulator

  /// Keeps the connection at hand, so that an answer can be to end it.
  struct Context: InitializableFromSource {
    let channel: any Channel

    init(source: ApplicationRequestContextSource) { channel = source.channel }
  }

  private static let bodyLimit = 1 << 20

  func respond(to request: Request, context: Context) async throws -> Response {
    var request = request
    let body = try await Array(buffer: request.collectBody(upTo: Self.bodyLimit))
    return try await simulator.answer(request.head, body: body) { answer in
      if answer.delay > .zero { try await Task.sleep(for: answer.delay) }
      if answer.delivery == .dropped {
        try await context.channel.close()
        throw ConnectionEnded()
      }
      return Response(answer, acceptingGzip: request.head.acceptsGzip)
    }
  }
}

/// Never seen by anybody: hummingbird ends a connection where writing a response throws.
private struct ConnectionEnded: Error {}

extension Response {
  fileprivate init(_ answer: Answer, acceptingGzip: Bool) {
    var headers = answer.response.headerFields
    var bytes = answer.body
    if acceptingGzip, !bytes.isEmpty, headers[.contentEncoding] == nil {
      headers[.contentEncoding] = "gzip"
      bytes = Gzip.stored(bytes)
    }
    self.init(status: answer.response.status, headers: headers, body: ResponseBody(bytes, answer.delivery))
  }
}

extension ResponseBody {
  fileprivate init(_ bytes: [UInt8], _ delivery: Answer.Delivery) {
    guard case .truncated(let length) = delivery else {
      self.init(byteBuffer: ByteBuffer(bytes: bytes))
      return
    }
    self.init(contentLength: bytes.count) { writer in
      try await writer.write(ByteBuffer(bytes: bytes.prefix(max(length, 0))))
      throw ConnectionEnded()
    }
  }
}

extension HTTPRequest {
  fileprivate var acceptsGzip: Bool { headerFields[.acceptEncoding]?.contains("gzip") ?? false }
}
