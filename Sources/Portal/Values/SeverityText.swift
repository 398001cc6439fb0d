/// Severities in their order; what the service may add later stands before those that are not stated.
enum SeverityText {
  static func rank(_ severity: String?) -> Int {
    switch severity {
    case "critical": 0
    case "high": 1
    case "medium": 2
    case "low": 3
    case .some: 4
    case nil: 5
    }
  }
}
