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
      for variant in member.pack.variants(of: member.policy.name) where variant.level.level != .disabled {
        for stack in variant.stacks {
          found[ObjectIdentifier(stack)] = found[ObjectIdentifier(stack)] == true || variant.stops
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
