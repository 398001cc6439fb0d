import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

@testable import PulumiAPI

/// A server on loopback that answers each request with bytes as they are: also with what no HTTP server would send.
///
/// Channel handlers, not `NIOAsyncChannel`: a connection that arrives while a test ends would trap there, unread.
final class RawServer: Sendable {
  typealias Answering = @Sendable (String, Int) async -> Reply

  /// What becomes of a request, after its head has arrived.
  enum Reply: Sendable {
    /// Sent, then the connection is closed.
    case bytes([UInt8])
    /// Sent, and then nothing more.
    case silence(after: [UInt8])
  }

  private let answering: Answering
  private let seen = Mutex<[String]>([])
  private let open = Mutex((now: 0, most: 0))

  private init(_ answering: @escaping Answering) { self.answering = answering }

  /// The heads of all requests so far.
  var requests: [String] { seen.withLock { $0 } }
  var mostAtOnce: Int { open.withLock { $0.most } }

  /// A reply is found by the request's head and its number, from 0.
  static func with<Result: Sendable>(
    tls: NIOSSLContext? = nil, reply: @escaping Answering,
    _ body: @Sendable (RawServer, Int) async throws -> Result
  ) async throws -> Result {
    let server = RawServer(reply)
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { child in
        child.eventLoop.makeCompletedFuture {
          if let tls { try child.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls)) }
          try child.pipeline.syncOperations.addHandler(RequestHead(server))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    let result: Swift.Result<Result, any Error>
    do { result = .success(try await body(server, channel.localAddress?.port ?? 0)) } catch {
      result = .failure(error)
    }
    try await channel.close()
    return try result.get()
  }

  fileprivate func converse(_ head: String, over channel: any Channel) async throws {
    let number = enter(head)
    let reply = await answering(head, number)
    // Before the bytes go out: the client may send its next request as soon as it has them.
    open.withLock { $0.now -= 1 }
    switch reply {
    case .bytes(let bytes):
      try await channel.writeAndFlush(ByteBuffer(bytes: bytes))
      try await channel.close()
    case .silence(let bytes): try await channel.writeAndFlush(ByteBuffer(bytes: bytes))
    }
  }

  private func enter(_ head: String) -> Int {
    open.withLock { open in
      open.now += 1
      open.most = max(open.most, open.now)
    }
    return seen.withLock { seen in
      seen.append(head)
      return seen.count - 1
    }
  }
}

/// Collects the head of the one request that a connection carries.
private final class RequestHead: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let server: RawServer
  private var head = ""

  init(_ server: RawServer) { self.server = server }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    head += String(buffer: unwrapInboundIn(data))
    guard head.hasSuffix("\r\n\r\n") else { return }
    let (server, head, channel) = (server, head, context.channel)
    // On the connection's own thread: beside tests that keep all cores busy, others wait for longer than a client does.
    // A client that has gone away is the client's matter.
    Task(executorPreference: NetworkThread(channel.eventLoop)) {
      do { try await server.converse(head, over: channel) } catch {}
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}

extension RawServer.Reply {
  static func http(
    _ status: String = "200 OK", _ fields: [String] = [], body: [UInt8] = Array(someUser.utf8)
  ) -> Self {
    let head = ["HTTP/1.1 \(status)", "Content-Length: \(body.count)", "Connection: close"] + fields
    return .bytes(Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
  }
}
