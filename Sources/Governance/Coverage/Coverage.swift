import PolicyData

/// How many stacks are guarded, each number with its denominator. Stacks that could not be observed count in no
/// other number than `unknown`.
package struct Coverage: Hashable, Sendable {
  package private(set) var all = Tally()
  package private(set) var production = Tally()
  /// Stacks that run an older version of a pack than another stack of their organization.
  package private(set) var onOldVersions = 0
  /// Policies times stacks, on packs that run before deployments.
  package private(set) var preventativeLevels = LevelCounts()
  /// Policies times stacks, on packs that only watch.
  package private(set) var auditLevels = LevelCounts()

  package struct Tally: Hashable, Sendable {
    package private(set) var stacks = 0
    package private(set) var protected = 0
    package private(set) var unprotected = 0
    package private(set) var undecided = 0
    package private(set) var unknown = 0
    /// Of those that could be judged, those that are shown as of an earlier night.
    package private(set) var stale = 0

    package init(
      stacks: Int = 0, protected: Int = 0, unprotected: Int = 0, undecided: Int = 0, unknown: Int = 0,
      stale: Int = 0
    ) {
      self.stacks = stacks
      self.protected = protected
      self.unprotected = unprotected
      self.undecided = undecided
      self.unknown = unknown
      self.stale = stale
    }

    /// Stacks that could be judged.
    package var observed: Int { stacks - unknown }
  }

  package init(of stacks: [Stack], packs: [Pack]) {
    let packs = Dictionary(packs.map { ($0.name, $0) }) { first, _ in first }
    for stack in stacks {
      all.count(stack)
      if stack.isProduction { production.count(stack) }
      let assignments = stack.stackGuard?.assignments ?? []
      if assignments.contains(where: { packs[$0.pack.name]?.isOld($0.pack) == true }) { onOldVersions += 1 }
      for assignment in assignments {
        if assignment.mode.runsBeforeDeployments {
          preventativeLevels += assignment.rules.counts
        } else {
          auditLevels += assignment.rules.counts
        }
      }
    }
  }

  init(sum parts: [Coverage]) {
    for part in parts {
      all += part.all
      production += part.production
      onOldVersions += part.onOldVersions
      preventativeLevels += part.preventativeLevels
      auditLevels += part.auditLevels
    }
  }
}

extension Coverage.Tally {
  fileprivate mutating func count(_ stack: Stack) {
    stacks += 1
    if stack.outage != nil { stale += 1 }
    switch stack.protection {
    case .protected: protected += 1
    case .unprotected: unprotected += 1
    case .undecided: undecided += 1
    case nil: unknown += 1
    }
  }

  fileprivate static func += (left: inout Coverage.Tally, right: Coverage.Tally) {
    left.stacks += right.stacks
    left.protected += right.protected
    left.unprotected += right.unprotected
    left.undecided += right.undecided
    left.unknown += right.unknown
    left.stale += right.stale
  }
}
