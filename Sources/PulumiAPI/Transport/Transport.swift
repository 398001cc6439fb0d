package import HTTPTypes

/// Sends one request and brings one answer, whatever its status. It knows nothing of tokens, retries or
/// redirects.
///
/// A struct of a closure: the network is one (`withNetwork`), the tests' simulator another.
package struct Transport: Sendable {
  /// The bytes are the request's body, mostly none.
  package var send: @Sendable (HTTPRequest, [UInt8], Allowance) async throws(TransportFailure) -> Answer

  /// What an answer may cost.
  package struct Allowance: Hashable, Sendable {
    /// From the start to the last byte.
    package var time: Duration
    /// Of the body, after decompression.
    package var bytes: Int

    package init(time: Duration, bytes: Int) {
      self.time = time
      self.bytes = bytes
    }
  }

  /// An answer that arrived whole, decompressed.
  package struct Answer: Hashable, Sendable {
    package var head: HTTPResponse
    package var body: [UInt8]

    package init(head: HTTPResponse, body: [UInt8]) {
      self.head = head
      self.body = body
    }
  }

  package init(
    send: @escaping @Sendable (HTTPRequest, [UInt8], Allowance) async throws(TransportFailure) -> Answer
  ) {
    self.send = send
  }
}
