package import HTTPTypes
import Synchronization

/// What a simulator was asked: tests read from it which requests a client sent, with which headers, and how
/// many at the same time.
///
/// It keeps the newest requests only: a simulator may run for days.
package final class RequestLog: Sendable {
  private let state = Mutex(State())

  fileprivate struct State {
    var requests: [HTTPRequest] = []
    var attempts: [String: Int] = [:]
    var underWay = 0
    var mostAtOnce = 0
  }

  package static let limit = 100_000
}

extension RequestLog {
  /// In the order in which they came.
  package var requests: [HTTPRequest] { state.withLock(\.requests) }

  /// The largest number of requests whose answers were under way at once.
  package var mostAtOnce: Int { state.withLock(\.mostAtOnce) }

  /// The raw paths with their queries, in the order in which they came.
  package var paths: [String] { requests.map { $0.path ?? "" } }

  /// How often exactly this was asked for.
  package func attempts(_ path: String) -> Int { paths.count { $0 == path } }
}

extension RequestLog {
  /// Counts the request as under way until ``end()``.
  func begin() {
    state.withLock { state in
      state.underWay += 1
      state.mostAtOnce = max(state.mostAtOnce, state.underWay)
    }
  }

  func end() {
    state.withLock { $0.underWay -= 1 }
  }

  /// - Returns: which attempt this is at the same method and path, from 1.
  func record(_ request: HTTPRequest) -> Int {
    state.withLock { state in
      if state.requests.count >= Self.limit { state.requests.removeFirst(Self.limit / 2) }
      if state.attempts.count >= Self.limit { state.attempts.removeAll() }
      state.requests.append(request)
      return state.count("\(request.method) \(request.path ?? "")")
    }
  }
}

extension RequestLog.State {
  fileprivate mutating func count(_ target: String) -> Int {
    let attempt = attempts[target, default: 0] + 1
    attempts[target] = attempt
    return attempt
  }
}
