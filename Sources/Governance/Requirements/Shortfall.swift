package import PolicyData

/// One reason why a stack does not meet a requirement.
package enum Shortfall: Hashable, Sendable {
  case packMissing
  /// Not comparable, where the two are not of one kind.
  case versionBelow(found: FoundVersion, wanted: VersionFloor, isComparable: Bool)
  /// It must run before deployments, and only watches.
  case auditOnly
  /// It must watch, and only runs before deployments.
  case preventativeOnly
  /// The version's list of policies is known, and has no such policy.
  case policyMissing
  case policyDisabled
  /// Without a policy, no policy of the pack is strong enough, and `found` is the strongest.
  case levelWeaker(policy: String?, found: EnforcementLevel, wanted: EnforcementLevel)
  /// It may be met; nobody can tell.
  case undecided(Unknown)

  package enum Unknown: Hashable, Sendable {
    /// The service does not tell whether the pack runs before deployments.
    case mode
    /// The level is the pack's own default.
    case packDefault
    /// Every policy that is not configured is strong enough, but whether the pack has this one is not known.
    case policyList
  }
}
