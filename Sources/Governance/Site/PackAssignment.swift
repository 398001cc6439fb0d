package import PolicyData

/// A policy pack that a stack must pass, with what it means there.
///
/// A reference to an immutable value: stacks with the same groups share it, and so what pages show of it.
package final class PackAssignment: Sendable {
  package let pack: RequiredPolicyPack
  package let mode: AssignmentMode
  /// The same version with the same configuration is required in an audit group too.
  package let isAlsoAudited: Bool
  package let rules: PackRules
  /// Nil where the organization's groups could not be read.
  package let attribution: Attribution?

  init(
    pack: RequiredPolicyPack, mode: AssignmentMode, isAlsoAudited: Bool, rules: PackRules,
    attribution: Attribution?
  ) {
    self.pack = pack
    self.mode = mode
    self.isAlsoAudited = isAlsoAudited
    self.rules = rules
    self.attribution = attribution
  }

  /// The listed policies that can stop a deployment of this stack.
  package var stopping: [PolicyRule] { mode.runsBeforeDeployments ? rules.stopping : [] }

  /// Every policy that is not listed can stop a deployment, too.
  package var stopsWithAllOthers: Bool { mode.runsBeforeDeployments && rules.others?.stops == true }

  /// Whether this pack can stop a deployment; nil where that hangs on the pack's own defaults or an unclear mode.
  package var canStop: Bool? {
    if !stopping.isEmpty || stopsWithAllOthers { return true }
    switch mode {
    case .audit: return false
    case .unclear:
      let mayStop = !rules.stopping.isEmpty || rules.others?.stops == true || rules.hasUntoldLevels
      return mayStop ? nil : false
    case .preventative, .untold: return rules.hasUntoldLevels ? nil : false
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
