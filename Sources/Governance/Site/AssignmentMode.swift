import PolicyData

/// When a pack that is required of a stack runs, as far as the service tells.
package enum AssignmentMode: Hashable, Sendable {
  /// Before a deployment.
  case preventative
  /// After an update; never stops anything.
  case audit
  /// The service tells no modes at all. Such services know only packs that run before a deployment: the list
  /// without a mode is what the Pulumi CLI runs in `pulumi up` (pulumi-cloud-api.md, section 3).
  case untold
  /// The service does not tell the modes apart, and the stack has groups of both.
  case unclear

  /// The mode of packs that came in one list, from the modes of the stack's groups.
  init(ofPacksFrom groups: [PolicyGroupSummary]) {
    let modes = Set(groups.map(\.mode))
    self =
      switch modes {
      case [.preventative]: .preventative
      case [.audit]: .audit
      case [], [nil]: .untold
      default: .unclear
      }
  }

  /// Whether a mandatory policy stops a deployment in this mode.
  package var runsBeforeDeployments: Bool { self == .preventative || self == .untold }
}
