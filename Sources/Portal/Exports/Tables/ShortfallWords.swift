import Governance
import PolicyData

extension Shortfall {
  /// Readers of the data depend on these words.
  var word: String {
    switch self {
    case .packMissing: "pack missing"
    case .versionBelow(_, _, let isComparable): isComparable ? "version below" : "version not comparable"
    case .auditOnly: "audit only"
    case .preventativeOnly: "preventative only"
    case .policyMissing: "policy missing"
    case .policyDisabled: "policy disabled"
    case .levelWeaker: "level weaker"
    case .undecided: "undecided"
    }
  }

  var foundVersion: String? {
    guard case .versionBelow(let found, _, _) = self else { return nil }
    return found.tag.isEmpty ? found.number.map { "v\($0)" } : found.tag
  }

  var foundLevel: String? {
    guard case .levelWeaker(_, let found, _) = self else { return nil }
    return found.description
  }
}
