import PolicyData

/// Whether anything can stop a bad deployment of a stack. Unprotected is the one state this portal calls trouble.
package enum Protection: Hashable, Sendable {
  /// So many named policies can stop a deployment, and in so many packs every other policy can, too.
  case protected(policies: Int, wholePacks: Int)
  /// It hangs on defaults or modes that the service does not tell.
  case undecided
  case unprotected(Reason)

  package enum Reason: Hashable, Sendable {
    case noGroup
    /// In groups, but no pack is required.
    case noPack
    /// Every pack runs in audit groups only, after the fact.
    case auditOnly
    /// Packs run before deployments, but warn or are disabled.
    case warnsOnly
  }

  init(groups: [PolicyGroupSummary], assignments: [PackAssignment]) {
    let canStop = assignments.map(\.canStop)
    if canStop.contains(true) {
      self = .protected(
        policies: assignments.reduce(0) { $0 + $1.stopping.count },
        wholePacks: assignments.count(where: \.stopsWithAllOthers))
    } else if canStop.contains(nil) {
      self = .undecided
    } else if assignments.isEmpty {
      self = .unprotected(groups.isEmpty ? .noGroup : .noPack)
    } else {
      self = .unprotected(assignments.allSatisfy { $0.mode == .audit } ? .auditOnly : .warnsOnly)
    }
  }

  package var isProtected: Bool { if case .protected = self { true } else { false } }
  package var isUnprotected: Bool { if case .unprotected = self { true } else { false } }
}
