import HTTPTypes
import PolicyData
import PulumiAPI
import Synchronization

/// A transport that answers as it was told, and keeps the requests it saw.
final class Script: Sendable {
  typealias Outcome = Result<Transport.Answer, TransportFailure>

  private let outcome: @Sendable (String, Int) -> Outcome
  private let seen = Mutex<[(request: HTTPRequest, body: [UInt8])]>([])

  /// - Parameter outcome: of a request, by its path and its number, from 0.
  init(_ outcome: @escaping @Sendable (String, Int) -> Outcome) { self.outcome = outcome }

  /// Answers in this order; the last answer stays.
  convenience init(_ outcomes: Outcome...) {
    self.init { _, number in outcomes[min(number, outcomes.count - 1)] }
  }

  var requests: [HTTPRequest] { seen.withLock { $0.map(\.request) } }
  var bodies: [String] { seen.withLock { $0.map { String(decoding: $0.body, as: UTF8.self) } } }
  var paths: [String] { requests.map { $0.path ?? "" } }

  var transport: Transport {
    Transport { (request, body, _) async throws(TransportFailure) in
      let number = self.seen.withLock { seen in
        seen.append((request, body))
        return seen.count - 1
      }
      return try self.outcome(request.path ?? "", number).get()
    }
  }

  func cloud(
    _ service: String = "https://api.pulumi.com", limits: Limits = Limits(), pacing: Pacing? = nil
  ) throws -> PulumiCloud {
    PulumiCloud(
      service: try ServiceURL(service), token: try AccessToken("pul-0123456789abcdef"), transport: transport,
      limits: limits, pacing: pacing ?? VirtualTime().pacing(), userAgent: "policy-portal/1.0")
  }
}

extension Result where Success == Transport.Answer, Failure == TransportFailure {
  static func answer(_ body: [UInt8], status: Int = 200, _ fields: HTTPFields = [:]) -> Self {
    .success(
      Transport.Answer(head: HTTPResponse(status: .init(code: status), headerFields: fields), body: body))
  }

  static func text(_ body: String, status: Int = 200, _ fields: HTTPFields = [:]) -> Self {
    .answer(Array(body.utf8), status: status, fields)
  }

  static func status(_ status: Int, _ fields: HTTPFields = [:]) -> Self {
    .answer([], status: status, fields)
  }

  static func redirect(_ location: String, status: Int = 302) -> Self {
    .status(status, [.location: location])
  }
}

/// A user, in as few characters as the client accepts.
let someUser = #"{"githubLogin":"ada","organizations":[{"githubLogin":"acme"}]}"#
