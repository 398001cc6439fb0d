import PolicyData

/// Which stacks a policy would newly stop, were it mandatory wherever its pack runs. Each stack counts once: what runs
/// before a deployment decides.
package struct PolicyReach: Sendable {
  /// It runs before their deployments, and only warns or is disabled today.
  package private(set) var newlyStopped: ReachedStacks
  package private(set) var alreadyStopped: ReachedStacks
  /// The pack only audits them: no level stops anything there.
  package private(set) var auditedOnly: ReachedStacks
  /// The level of today is the pack's default, which is not known.
  package private(set) var undecided: ReachedStacks
  /// Their version of the pack has no such policy.
  package private(set) var lacking: ReachedStacks

  fileprivate init(_ policy: String, of pack: Pack) {
    let nobody = ReachedStacks(of: pack)
    (newlyStopped, alreadyStopped, auditedOnly, undecided, lacking) = (nobody, nobody, nobody, nobody, nobody)
    for setting in pack.settings { add(setting, level: setting.rules.level(of: policy)) }
  }

  private mutating func add(_ setting: Pack.Setting, level: EffectiveLevel?) {
    guard let level else { return lacking.add(setting) }
    guard setting.runsBeforeDeployments else { return auditedOnly.add(setting) }
    if level.stops { return alreadyStopped.add(setting) }
    if level.level == nil { undecided.add(setting) } else { newlyStopped.add(setting) }
  }
}

extension Pack {
  package func reach(of policy: String) -> PolicyReach { PolicyReach(policy, of: self) }
}

/// Stacks that a policy would reach, and how many of them are production.
package struct ReachedStacks: Sendable {
  package private(set) var stacks: SettingStacks
  package private(set) var productionCount = 0

  fileprivate init(of pack: Pack) { stacks = SettingStacks(of: pack) }

  fileprivate mutating func add(_ setting: Pack.Setting) {
    stacks.add(setting.decided)
    productionCount += setting.productionCount
  }

  package var count: Int { stacks.count }
  package var isEmpty: Bool { stacks.isEmpty }
}
