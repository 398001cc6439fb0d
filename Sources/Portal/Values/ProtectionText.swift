import Governance
import PolicyData
import Templates

/// Protection in words, the same on every page.
enum ProtectionText {
  static func state(of stack: Stack) -> String {
    switch stack.protection {
    case .protected: "protected"
    case .undecided: "undecided"
    case .unprotected: "unprotected"
    case nil: "not observed"
    }
  }

  /// Key of the table filters.
  static func keys(of stack: Stack) -> String {
    let state =
      switch stack.protection {
      case .protected: "ok"
      case .undecided: "undecided"
      case .unprotected: "bad"
      case nil: "unknown"
      }
    return state + (stack.isProduction ? " prod" : "") + (stack.outage == nil ? "" : " stale")
  }

  /// How many policies can stop a deployment; `+` where every other policy of a pack can, too.
  static func canStop(_ stack: Stack) -> String {
    switch stack.protection {
    case .protected(0, _): "all"
    case .protected(let policies, let wholePacks): "\(policies)\(wholePacks > 0 ? "+" : "")"
    case .undecided: "not known"
    case .unprotected: "0"
    case nil: "–"
    }
  }

  static func canStop(_ assignment: PackAssignment) -> String {
    let named = assignment.stopping.count
    if assignment.stopsWithAllOthers { return named == 0 ? "all" : "\(named)+" }
    return assignment.canStop == nil ? "not known" : "\(named)"
  }

  /// The first sentence of a stack's page.
  static func finding(_ stackGuard: StackGuard) -> String {
    switch stackGuard.protection {
    case .protected(let policies, let wholePacks):
      let packs = stackGuard.assignments.count { !$0.stopping.isEmpty }
      let named =
        "\(NumberText.count(policies, "policy", "policies")) from \(NumberText.count(packs, "pack"))"
      let whole = "every other policy of \(NumberText.count(wholePacks, "pack"))"
      if wholePacks == 0 { return "\(named) can stop a deployment." }
      if policies == 0 {
        return "Every policy of \(NumberText.count(wholePacks, "pack")) can stop a deployment."
      }
      return "\(named), and \(whole), can stop a deployment."
    case .undecided:
      return "What can stop a deployment is not configured: it hangs on what the packs do by default."
    case .unprotected: return "Nothing can stop a deployment of this stack."
    }
  }

  /// The second sentence: what else runs, or why nothing does.
  static func more(_ stackGuard: StackGuard) -> String {
    if case .unprotected(let reason) = stackGuard.protection {
      return "\(cause(reason, stackGuard: stackGuard))."
    }
    let warning = stackGuard.assignments.filter(\.mode.runsBeforeDeployments).reduce(0) {
      $0 + $1.rules.counts.advisory
    }
    let audited = stackGuard.assignments.filter { $0.mode == .audit }.reduce(0) {
      $0 + $1.rules.policies.count
    }
    let parts = [
      warning > 0
        ? "\(NumberText.count(warning, "policy", "policies")) only \(warning == 1 ? "warns" : "warn")" : nil,
      audited > 0 ? "\(NumberText.grouped(audited)) \(audited == 1 ? "is" : "are") audited afterwards" : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? "" : "\(parts.joined(separator: ", ")).".capitalizingFirst
  }

  static func cause(_ reason: Protection.Reason, stackGuard: StackGuard) -> String {
    let packs = stackGuard.assignments.count
    return switch reason {
    case .noGroup: "It belongs to no policy group and must pass no policy pack"
    case .noPack:
      stackGuard.groups.count == 1
        ? "It belongs to one policy group, which requires no pack"
        : "It belongs to \(stackGuard.groups.count) policy groups, and none of them requires a pack"
    case .auditOnly:
      packs == 1 ? "Its one pack only looks afterwards" : "All of its \(packs) packs only look afterwards"
    case .warnsOnly:
      packs == 1
        ? "Its one pack has no policy that is mandatory"
        : "None of its \(packs) packs has a policy that is mandatory and runs before a deployment"
    }
  }
}

extension String {
  var capitalizingFirst: String { prefix(1).uppercased() + dropFirst() }
}
