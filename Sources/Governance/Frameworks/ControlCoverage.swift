import PolicyData

/// How far a control is kept over a list of stacks.
package struct ControlCoverage: Sendable {
  /// A policy of the control can stop their deployments.
  package fileprivate(set) var enforced: [Stack] = []
  /// A policy of the control runs and stops nothing.
  package fileprivate(set) var watched: [Stack] = []
  /// No policy of the control runs.
  package fileprivate(set) var gaps: [Stack] = []
}

extension Framework.Control {
  /// - Parameter stacks: those that were observed: what is not known is no gap.
  package func coverage(of stacks: [Stack]) -> ControlCoverage {
    var found: [ObjectIdentifier: Bool] = [:]
    for member in policies {
      for setting in member.pack.settings {
        guard let level = setting.rules.level(of: member.policy.name), level.level != .disabled else {
          continue
        }
        let stops = setting.runsBeforeDeployments && level.stops
        for stack in setting.stacks where stops || found[ObjectIdentifier(stack)] == nil {
          found[ObjectIdentifier(stack)] = stops
        }
      }
    }
    var coverage = ControlCoverage()
    for stack in stacks {
      switch found[ObjectIdentifier(stack)] {
      case true?: coverage.enforced.append(stack)
      case false?: coverage.watched.append(stack)
      case nil: coverage.gaps.append(stack)
      }
    }
    return coverage
  }
}

extension ControlCoverage {
  /// The figures alone, for where the stacks themselves are not listed.
  package struct Summary: Sendable {
    package let enforced: Int
    package let watched: Int
    package let gaps: Int
    package let productionGaps: Int

    package var stacks: Int { enforced + watched + gaps }
  }

  package var summary: Summary {
    Summary(
      enforced: enforced.count, watched: watched.count, gaps: gaps.count,
      productionGaps: gaps.count(where: \.labels.isProduction))
  }
}
