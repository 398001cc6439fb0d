package import PolicyData

/// How many policies stand at which level.
package struct LevelCounts: Hashable, Sendable {
  package private(set) var mandatory = 0
  package private(set) var remediate = 0
  package private(set) var advisory = 0
  package private(set) var disabled = 0
  /// Levels that we do not know.
  package private(set) var other = 0
  /// Decided by the pack's own default, which is not known.
  package private(set) var packDefault = 0

  package init() {}

  package var total: Int { mandatory + remediate + advisory + disabled + other + packDefault }

  package mutating func count(_ level: EnforcementLevel?, times: Int = 1) {
    switch level {
    case .mandatory: mandatory += times
    case .remediate: remediate += times
    case .advisory: advisory += times
    case .disabled: disabled += times
    case .unknown: other += times
    case nil: packDefault += times
    }
  }

  package static func += (left: inout LevelCounts, right: LevelCounts) {
    left.mandatory += right.mandatory
    left.remediate += right.remediate
    left.advisory += right.advisory
    left.disabled += right.disabled
    left.other += right.other
    left.packDefault += right.packDefault
  }
}
