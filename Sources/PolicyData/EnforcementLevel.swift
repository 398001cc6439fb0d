/// What happens when a policy is violated. The service's set is open: a level we do not know is kept as written.
package enum EnforcementLevel: Hashable, Sendable, CustomStringConvertible {
  /// Stops the deployment.
  case mandatory
  /// Changes the resource so that it complies, and stops the deployment where it cannot.
  case remediate
  /// Warns.
  case advisory
  /// Does not run.
  case disabled
  case unknown(String)

  /// Case-sensitive, as in the Pulumi CLI (`apitype.EnforcementLevel.IsValid`).
  package init(_ text: String) {
    self =
      switch text {
      case "mandatory": .mandatory
      case "remediate": .remediate
      case "advisory": .advisory
      case "disabled": .disabled
      default: .unknown(text)
      }
  }

  package var description: String {
    switch self {
    case .mandatory: "mandatory"
    case .remediate: "remediate"
    case .advisory: "advisory"
    case .disabled: "disabled"
    case .unknown(let text): text
    }
  }
}
