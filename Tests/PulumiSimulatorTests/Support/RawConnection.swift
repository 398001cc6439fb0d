import NIOCore
import NIOPosix
import Testing

/// Sends bytes to a server and takes whatever comes until it closes: no HTTP client would show a broken
/// answer.
enum RawConnection {
  static func exchange(_ request: String, at address: String) async throws -> String {
    let port = try #require(address.split(separator: ":").last.flatMap { Int($0) })
    let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
        }
      }
    return try await channel.executeThenClose { inbound, outbound in
      try await outbound.write(ByteBuffer(string: request))
      var received = ByteBuffer()
      for try await part in inbound { received.writeImmutableBuffer(part) }
      return String(buffer: received)
    }
  }

  static func get(_ path: String, at address: String, headers: [String] = []) async throws -> String {
    let lines = ["GET \(path) HTTP/1.1", "Host: simulator", "Authorization: token t", "Connection: close"]
    return try await exchange((lines + headers + ["", ""]).joined(separator: "\r\n"), at: address)
  }
}
