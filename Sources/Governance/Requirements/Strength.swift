import PolicyData

extension EnforcementLevel {
  /// How much a requirement counts a level for. One that we do not know counts for nothing.
  private var strength: Int {
    switch self {
    case .unknown: 0
    case .disabled: 1
    case .advisory: 2
    case .mandatory: 3
    case .remediate: 4
    }
  }

  /// Two levels that we do not know are in the order of their names, so that a list has one strongest level.
  func isWeaker(than other: EnforcementLevel) -> Bool {
    (strength, description) < (other.strength, other.description)
  }
}
