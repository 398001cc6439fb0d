import Foundation

/// Why the simulator cannot be served. Everything a request can do wrong is an answer, not an error.
package enum SimulatorError: Error, Hashable {
  case noSuchPort(Int)
  case cannotListen(port: Int, Obstacle)

  package enum Obstacle: Hashable, Sendable {
    case inUse
    case notPermitted
    case other(String)

    package init(errorNumber: Int32) {
      self =
        switch errorNumber {
        case EADDRINUSE: .inUse
        case EACCES, EPERM: .notPermitted
        default: .other(String(cString: strerror(errorNumber)).lowercased())
        }
    }
  }
}

extension SimulatorError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noSuchPort(let port):
      "cannot serve the simulator: there is no port \(port)\ntry: a port from 1 to 65535, or 0 for a free one"
    case .cannotListen(let port, let obstacle):
      "cannot serve the simulator: cannot listen on 127.0.0.1:\(port): \(obstacle.text)"
    }
  }
}

extension SimulatorError.Obstacle {
  fileprivate var text: String {
    switch self {
    case .inUse: "the port is in use\ntry: another port, or 0 for a free one"
    case .notPermitted: "not permitted\ntry: a port above 1023, or 0 for a free one"
    case .other(let reason): reason
    }
  }
}
