import PolicyData

/// Which stacks a policy would newly stop, were it mandatory wherever its pack runs.
package struct PolicyReach: Sendable {
  /// It runs before their deployments, and only warns or is disabled today.
  package private(set) var newlyStopped: [Stack] = []
  package private(set) var alreadyStopped: [Stack] = []
  /// The pack only audits them: no level stops anything there.
  package private(set) var auditedOnly: [Stack] = []
  /// The level of today is the pack's default, which is not known.
  package private(set) var undecided: [Stack] = []
  /// Their version of the pack has no such policy.
  package private(set) var lacking: [Stack] = []
}

extension Pack {
  /// Each stack once: what runs before a deployment decides.
  package func reach(of policy: String) -> PolicyReach {
    var reach = PolicyReach()
    var seen: Set<ObjectIdentifier> = []
    let before = uses.filter(\.assignment.mode.runsBeforeDeployments)
    let afterwards = uses.filter { !$0.assignment.mode.runsBeforeDeployments }
    for use in before + afterwards where seen.insert(ObjectIdentifier(use.stack)).inserted {
      reach.add(use.stack, use.assignment, level: use.assignment.rules.level(of: policy))
    }
    return reach.sorted
  }
}

extension PolicyReach {
  fileprivate mutating func add(_ stack: Stack, _ assignment: PackAssignment, level: EffectiveLevel?) {
    guard let level else { return lacking.append(stack) }
    guard assignment.mode.runsBeforeDeployments else { return auditedOnly.append(stack) }
    if level.stops { return alreadyStopped.append(stack) }
    if level.level == nil { undecided.append(stack) } else { newlyStopped.append(stack) }
  }

  fileprivate var sorted: PolicyReach {
    var reach = self
    for list in [\PolicyReach.newlyStopped, \.alreadyStopped, \.auditedOnly, \.undecided, \.lacking] {
      reach[keyPath: list].sort { $0.reference < $1.reference }
    }
    return reach
  }
}
