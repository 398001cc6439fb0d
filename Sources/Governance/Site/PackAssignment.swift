package import PolicyData

/// A policy pack that a stack must pass, with what it means there.
package struct PackAssignment: Sendable {
  package let pack: RequiredPolicyPack
  package let mode: AssignmentMode
  /// The same version with the same configuration is required in an audit group too.
  package let isAlsoAudited: Bool
  package let rules: PackRules

  /// The named policies that can stop a deployment of this stack.
  package var stopping: [PolicyRule] { mode.runsBeforeDeployments ? rules.stopping : [] }

  /// Every policy that the configuration does not name can stop a deployment, too.
  package var stopsWithAllOthers: Bool { mode.runsBeforeDeployments && rules.others.stops }

  /// Whether this pack can stop a deployment; nil where that hangs on the pack's own defaults or an unclear mode.
  package var canStop: Bool? {
    if !stopping.isEmpty || stopsWithAllOthers { return true }
    switch mode {
    case .audit: return false
    case .unclear:
      return !rules.stopping.isEmpty || rules.others.stops || rules.others.level == nil ? nil : false
    case .preventative, .untold: return rules.others.level == nil ? nil : false
    }
  }

  /// The author's version; the service's running number where there is none.
  package var versionText: String { pack.versionText }
}

extension RequiredPolicyPack {
  package var versionText: String {
    versionTag.isEmpty ? version.map { "v\($0)" } ?? "no version" : versionTag
  }
}
