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
    let nobody = ReachedStacks(uses: pack.uses)
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

/// The stacks of some settings of a pack. A pack has thousands of stacks and hundreds of policies: figures come from
/// the settings, and nobody is listed before somebody asks.
package struct ReachedStacks: Sendable {
  package private(set) var count = 0
  package private(set) var productionCount = 0
  private var positions: [[Int32]] = []
  private let uses: [Pack.Use]

  fileprivate init(uses: [Pack.Use]) { self.uses = uses }

  fileprivate mutating func add(_ setting: Pack.Setting) {
    count += setting.decided.count
    productionCount += setting.productionCount
    positions.append(setting.decided)
  }

  package var isEmpty: Bool { count == 0 }

  /// Sorted.
  package var stacks: [Stack] { uses.stacks(at: positions) }
}

extension [Pack.Use] {
  /// - Parameter positions: lists in ascending order.
  func stacks(at positions: [[Int32]]) -> [Stack] {
    let inOrder = positions.count == 1 ? positions[0] : positions.joined().sorted()
    return inOrder.map { self[Int($0)].stack }
  }
}
