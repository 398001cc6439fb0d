import PolicyData

/// How far a control is kept over the observed stacks of a site.
package struct ControlCoverage: Sendable {
  /// A policy of the control can stop their deployments.
  package fileprivate(set) var enforced: StackExcerpt
  /// A policy of the control runs and stops nothing.
  package fileprivate(set) var watched: StackExcerpt
  /// No policy of the control runs.
  package fileprivate(set) var gaps: StackExcerpt

  fileprivate init(limit: Int) {
    enforced = StackExcerpt(limit: limit)
    watched = StackExcerpt(limit: limit)
    gaps = StackExcerpt(limit: limit)
  }

  package var stackCount: Int { enforced.count + watched.count + gaps.count }
}

extension Framework.Control {
  private enum Standing: UInt8, Comparable {
    case gap, watched, enforced

    static func < (left: Standing, right: Standing) -> Bool { left.rawValue < right.rawValue }
  }

  /// - Parameter limit: of each of the three lists.
  package func coverage(of observed: ObservedStacks, listing limit: Int) -> ControlCoverage {
    let standings = standings(upTo: observed.ordinals.max())
    var coverage = ControlCoverage(limit: limit)
    for index in observed.ordinals.indices {
      let isProduction = observed.areProduction[index]
      switch standings[Int(observed.ordinals[index])] {
      case .enforced: coverage.enforced.add(observed.stacks[index], isProduction: isProduction)
      case .watched: coverage.watched.add(observed.stacks[index], isProduction: isProduction)
      case .gap: coverage.gaps.add(observed.stacks[index], isProduction: isProduction)
      }
    }
    return coverage
  }

  /// By the stacks' ordinals.
  private func standings(upTo last: Int32?) -> [Standing] {
    var found = [Standing](repeating: .gap, count: Int((last ?? -1) + 1))
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
