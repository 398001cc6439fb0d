import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// A server on loopback that answers each request with bytes as they are: also with what no HTTP server would send.
final class RawServer: Sendable {
  /// What becomes of a request, after its head has arrived.
  enum Reply: Sendable {
    /// Sent, then the connection is closed.
    case bytes([UInt8])
    /// Sent, and then nothing more.
    case silence(after: [UInt8])
  }

  private let seen = Mutex<[String]>([])
  private let open = Mutex((now: 0, most: 0))

  /// The heads of all requests so far.
  var requests: [String] { seen.withLock { $0 } }
  var mostAtOnce: Int { open.withLock { $0.most } }

  /// - Parameter reply: the answer to a request, by its head and its number, from 0.
  static func with<Result: Sendable>(
    tls: NIOSSLContext? = nil, reply: @escaping @Sendable (String, Int) async -> Reply,
    _ body: @Sendable (RawServer, Int) async throws -> Result
  ) async throws -> Result {
    let server = RawServer()
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .bind(host: "127.0.0.1", port: 0) { child in
        child.eventLoop.makeCompletedFuture {
          if let tls { try child.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls)) }
          return try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: child)
        }
      }
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.serve(channel, reply) }
      defer { group.cancelAll() }
      return try await body(server, channel.channel.localAddress?.port ?? 0)
    }
  }

  private func serve(
    _ channel: NIOAsyncChannel<NIOAsyncChannel<ByteBuffer, ByteBuffer>, Never>,
    _ reply: @escaping @Sendable (String, Int) async -> Reply
  ) async throws {
    try await withThrowingDiscardingTaskGroup { group in
      try await channel.executeThenClose { connections in
        for try await connection in connections {
          // A client that goes away, or that trusts no certificate of ours, is the client's matter.
          group.addTask { do { try await self.converse(connection, reply) } catch {} }
        }
      }
    }
  }

  private func converse(
    _ connection: NIOAsyncChannel<ByteBuffer, ByteBuffer>, _ reply: @Sendable (String, Int) async -> Reply
  ) async throws {
    try await connection.executeThenClose { inbound, outbound in
      var inbound = inbound.makeAsyncIterator()
      var head = ""
      while !head.hasSuffix("\r\n\r\n") {
        guard let part = try await inbound.next() else { return }
        head += String(buffer: part)
      }
      let number = enter(head)
      defer { open.withLock { $0.now -= 1 } }
      switch await reply(head, number) {
      case .bytes(let bytes): try await outbound.write(ByteBuffer(bytes: bytes))
      case .silence(let bytes):
        try await outbound.write(ByteBuffer(bytes: bytes))
        while try await inbound.next() != nil {}
      }
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

extension RawServer.Reply {
  static func http(_ status: String = "200 OK", _ fields: [String] = [], body: [UInt8] = Array(someUser.utf8)) -> Self {
    let head = ["HTTP/1.1 \(status)", "Content-Length: \(body.count)", "Connection: close"] + fields
    return .bytes(Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
  }
}
