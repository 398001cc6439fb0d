package import PolicyData

/// The level in force for a policy, and what decided it.
///
/// It is the level *as configured*: a pack's own program can change it where no API tells (pulumi-cloud-api.md,
/// section 5, step 2), and an ESC environment may override it at run time.
package struct EffectiveLevel: Hashable, Sendable {
  /// Nil where only the pack's own default decides and that default is not known.
  package let level: EnforcementLevel?
  package let origin: Origin

  package enum Origin: Hashable, Sendable {
    /// The policy's own entry in the configuration.
    case ownEntry
    /// The configuration's entry for all policies.
    case allPolicies
    /// The default of the pack's author: nothing is configured.
    case packDefault
  }

  package init(_ level: EnforcementLevel?, _ origin: Origin) {
    self.level = level
    self.origin = origin
  }

  /// The Pulumi CLI's order (`ReconcilePolicyPackConfig`): own entry, then `all`, then the pack's default.
  /// An entry without a level leaves the decision to `all`.
  package init(
    of policy: String, in configuration: PolicyPackConfiguration, packDefault: EnforcementLevel? = nil
  ) {
    if let own = configuration.entry(of: policy)?.level {
      self.init(own, .ownEntry)
    } else if let forAll = configuration.levelForAll {
      self.init(forAll, .allPolicies)
    } else {
      self.init(packDefault, .packDefault)
    }
  }

  /// As the service writes it; "pack default" where that decides and is not known.
  package var text: String { level?.description ?? "pack default" }

  /// Whether a violation can stop a deployment, provided that the pack runs before deployments.
  package var stops: Bool { level == .mandatory || level == .remediate }
}
