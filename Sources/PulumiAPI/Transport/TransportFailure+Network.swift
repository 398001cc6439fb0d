import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix
import NIOSSL

/// Tells the network library's errors apart, as far as it matters for what a person does about them.
extension TransportFailure {
  init(_ error: any Error, _ allowance: Transport.Allowance) {
    self =
      switch error {
      case let failure as TransportFailure: failure
      case is CancellationError: .cancelled
      case NIOHTTPDecompression.DecompressionError.limit, is ResponseAccumulator.ResponseTooBigError:
        .tooLarge(limit: allowance.bytes)
      case is NIOHTTPDecompression.DecompressionError, is NIOHTTPDecompression.ExtraDecompressionError:
        .compression
      case HTTPParserError.invalidEOFState: .connectionClosed
      case is HTTPParserError: .notHTTP
      case let error as NIOConnectionError: Self(connection: error, allowance)
      case let error as HTTPClientError: Self(client: error, allowance)
      case let error as IOError: Self(io: error)
      case ChannelError.connectTimeout: .timedOut(seconds: 10)
      case is ChannelError: .connectionClosed
      case let error as NIOSSLError: Self(tls: error)
      case is NIOSSLExtraError: .certificate(reason: Wording.clean("\(error)"))
      default: .other(reason: Wording.clean("\(error)"))
      }
  }

  private init(connection error: NIOConnectionError, _ allowance: Transport.Allowance) {
    if let first = error.connectionErrors.first {
      self.init(first.error, allowance)
    } else {
      self = .unknownHost(error.host)
    }
  }

  private init(client error: HTTPClientError, _ allowance: Transport.Allowance) {
    self =
      switch error {
      case .cancelled: .cancelled
      case .remoteConnectionClosed, .uncleanShutdown: .connectionClosed
      case .proxyAuthenticationRequired: .proxyAuthentication
      case .invalidProxyResponse, .httpProxyHandshakeTimeout: .proxyRefused
      case .deadlineExceeded, .readTimeout: .timedOut(seconds: Int(allowance.time.components.seconds))
      case .connectTimeout, .getConnectionFromPoolTimeout, .tlsHandshakeTimeout: .timedOut(seconds: 10)
      default: .other(reason: error.shortDescription)
      }
  }

  private init(io error: IOError) {
    self =
      switch error.errnoCode {
      case ECONNREFUSED: .connectionRefused
      case ECONNRESET, EPIPE: .connectionClosed
      default: .other(reason: Wording.clean("\(error)"))
      }
  }

  /// BoringSSL tells in a text that it does not trust a certificate.
  private init(tls error: NIOSSLError) {
    let text = "\(error)"
    self =
      switch error {
      case .handshakeFailed where text.contains("CERTIFICATE_VERIFY_FAILED"), .unableToValidateCertificate:
        .certificate(reason: "no authority that this machine trusts has signed it")
      case .uncleanShutdown: .connectionClosed
      default: .tls(reason: Wording.clean(text))
      }
  }
}
