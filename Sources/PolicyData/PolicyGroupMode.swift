/// When the packs of a policy group run.
package enum PolicyGroupMode: Hashable, Sendable, CustomStringConvertible {
  /// Before a deployment: a mandatory policy can stop it.
  case preventative
  /// After an update, on the stack's state: nothing is ever stopped, whatever the level.
  case audit
  case unknown(String)

  package init(_ text: String) {
    self =
      switch text {
      case "preventative": .preventative
      case "audit": .audit
      default: .unknown(text)
      }
  }

  package var description: String {
    switch self {
    case .preventative: "preventative"
    case .audit: "audit"
    case .unknown(let text): text
    }
  }
}
