import PolicyData

/// Which stacks a policy would newly stop, were it mandatory wherever its pack runs. Each stack counts once: what runs
/// before a deployment decides.
package struct PolicyReach: Sendable {
  /// It runs before their deployments, and only warns or is disabled today.
  package private(set) var newlyStopped = ReachedStacks()
  package private(set) var alreadyStopped = ReachedStacks()
  /// The pack only audits them: no level stops anything there.
  package private(set) var auditedOnly = ReachedStacks()
  /// The level of today is the pack's default, which is not known.
  package private(set) var undecided = ReachedStacks()
  /// Their version of the pack has no such policy.
  package private(set) var lacking = ReachedStacks()

  fileprivate init(_ policy: String, of pack: Pack) {
    for setting in pack.settings { add(setting, level: setting.rules.level(of: policy)) }
  }

  private mutating func add(_ setting: Pack.Setting, level: EffectiveLevel?) {
    guard let level else { return lacking.add(setting.decided) }
    guard setting.runsBeforeDeployments else { return auditedOnly.add(setting.decided) }
    if level.stops { return alreadyStopped.add(setting.decided) }
    if level.level == nil { undecided.add(setting.decided) } else { newlyStopped.add(setting.decided) }
  }
}

extension Pack {
  package func reach(of policy: String) -> PolicyReach { PolicyReach(policy, of: self) }
}
