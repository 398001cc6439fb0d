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
    var found = [Standing](repeating: .gap, count: (stacks.map(\.ordinal).max() ?? -1) + 1)
    for member in policies {
      for setting in member.pack.settings {
        guard let level = setting.rules.level(of: member.policy.name), level.level != .disabled else {
          continue
        }
        let standing = setting.runsBeforeDeployments && level.stops ? Standing.enforced : .watched
        for position in setting.positions {
          let ordinal = member.pack.uses[position].stack.ordinal
          if ordinal < found.count && found[ordinal] < standing { found[ordinal] = standing }
        }
      }
    }
    var coverage = ControlCoverage()
    for stack in stacks {
      switch found[stack.ordinal] {
      case .enforced: coverage.enforced.append(stack)
      case .watched: coverage.watched.append(stack)
      case .gap: coverage.gaps.append(stack)
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
      productionGaps: gaps.count(where: \.isProduction))
  }
}
