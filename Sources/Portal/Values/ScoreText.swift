import PolicyData

/// Compliance scores in words.
enum ScoreText {
  static func words(_ score: ComplianceScore) -> String {
    switch score {
    case .percent(let percent): "\(percent) %"
    case .notApplicable: "–"
    case .configurationError: "configuration error"
    }
  }

  /// For sorting: an error is worse than zero.
  static func order(_ score: ComplianceScore) -> String {
    if case .percent(let percent) = score { "\(percent)" } else { "-1" }
  }
}
