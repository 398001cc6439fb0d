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
  private enum Standing: UInt8, Comparable {
    case gap, watched, enforced

    static func < (left: Standing, right: Standing) -> Bool { left.rawValue < right.rawValue }
  }

  /// - Parameter stacks: those that were observed: what is not known is no gap.
  package func coverage(of stacks: [Stack]) -> ControlCoverage {
    let standings = standings(of: stacks)
    var coverage = ControlCoverage()
    for stack in stacks {
      switch standings[stack.ordinal] {
      case .enforced: coverage.enforced.append(stack)
      case .watched: coverage.watched.append(stack)
      case .gap: coverage.gaps.append(stack)
      }
    }
    return coverage
  }

  /// The figures of that, without the lists.
  package func summary(of stacks: [Stack]) -> ControlCoverage.Summary {
    let standings = standings(of: stacks)
    var summary = ControlCoverage.Summary()
    for stack in stacks {
      switch standings[stack.ordinal] {
      case .enforced: summary.enforced += 1
      case .watched: summary.watched += 1
      case .gap:
        summary.gaps += 1
        if stack.isProduction { summary.productionGaps += 1 }
      }
    }
    return summary
  }

  /// By the stacks' ordinals.
  private func standings(of stacks: [Stack]) -> [Standing] {
    var found = [Standing](repeating: .gap, count: (stacks.lazy.map(\.ordinal).max() ?? -1) + 1)
    for member in policies {
      let ordinals = member.pack.ordinals
      for setting in member.pack.settings {
        guard let level = setting.rules.level(of: member.policy.name), level.level != .disabled else {
          continue
        }
        let standing = setting.runsBeforeDeployments && level.stops ? Standing.enforced : .watched
        for position in setting.positions {
          let ordinal = Int(ordinals[Int(position)])
          if ordinal < found.count && found[ordinal] < standing { found[ordinal] = standing }
        }
      }
    }
    return found
  }
}

extension ControlCoverage {
  /// The figures alone, for where the stacks themselves are not listed.
  package struct Summary: Sendable {
    package fileprivate(set) var enforced = 0
    package fileprivate(set) var watched = 0
    package fileprivate(set) var gaps = 0
    package fileprivate(set) var productionGaps = 0

    package var stacks: Int { enforced + watched + gaps }
  }
}
