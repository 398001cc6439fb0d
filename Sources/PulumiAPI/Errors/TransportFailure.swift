/// Why there was no whole answer, in the terms of the network.
package enum TransportFailure: Error, Hashable {
  case unknownHost(String)
  case connectionRefused
  case connectionClosed
  case certificate(reason: String)
  case tls(reason: String)
  case timedOut(seconds: Int)
  case proxyRefused
  case proxyAuthentication
  /// Counted after decompression.
  case tooLarge(limit: Int)
  case compression
  case notHTTP
  case other(reason: String)
  case cancelled
}

extension TransportFailure {
  /// Whether another attempt could end otherwise.
  package var isTransient: Bool {
    switch self {
    case .unknownHost, .connectionRefused, .connectionClosed, .tls, .timedOut, .proxyRefused, .compression,
      .notHTTP,
      .other:
      true
    case .certificate, .proxyAuthentication, .tooLarge, .cancelled: false
    }
  }
}
