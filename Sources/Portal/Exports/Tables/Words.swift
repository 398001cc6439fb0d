import Governance
import PolicyData

// Words that readers of the data depend on. Pages may say it otherwise; these stay.

/// Whether something can stop a bad deployment of a stack, or why that is not known.
enum StackState: String, CaseIterable {
  case protected, unprotected, undecided
  case notObserved = "not observed"

  init(_ stack: Stack) {
    self =
      switch stack.protection {
      case .protected: .protected
      case .unprotected: .unprotected
      case .undecided: .undecided
      case nil: .notObserved
      }
  }
}

extension Protection.Reason {
  var word: String {
    switch self {
    case .noGroup: "no group"
    case .noPack: "no pack"
    case .auditOnly: "audit only"
    case .warnsOnly: "warnings only"
    }
  }
}

extension AssignmentMode {
  var word: String {
    switch self {
    case .preventative: "preventative"
    case .audit: "audit"
    case .untold: "not told"
    case .unclear: "unclear"
    }
  }
}

extension RequiredPolicyPack {
  /// As its author calls it, or by the service's number; nil where the service tells neither.
  var knownVersion: String? { versionTag.isEmpty && version == nil ? nil : versionText }
}

extension Attribution.Disagreement {
  var word: String {
    switch self {
    case .version: "version"
    case .configuration: "configuration"
    }
  }
}
