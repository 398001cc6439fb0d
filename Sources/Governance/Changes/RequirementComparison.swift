import PolicyData

/// Which stacks meet a requirement no longer, or newly.
///
/// Only between results of equal requirements: where site.json changed, our rules changed and not the stacks.
struct RequirementComparison {
  let before: RequirementResult
  let after: RequirementResult
  /// Stacks that the night before did not have.
  let appeared: Set<StackReference>

  var changes: [(stack: StackReference, change: Change)] { broken + met }

  private var broken: [(stack: StackReference, change: Change)] {
    guard before.failing != after.failing else { return [] }
    return after.failing.compactMap { failing in
      reason(failing).map { (failing.reference, .requirementBroken(after.requirement, $0)) }
    }
  }

  private func reason(_ failing: RequirementResult.Failing) -> Change.RequirementBreak? {
    if appeared.contains(failing.reference) { return .stackAppeared }
    switch before.standing(of: failing.reference) {
    case .holds?: return .stackChanged
    case .excepted(let old)?: return old.shortfalls == failing.shortfalls ? .exceptionExpired : .stackChanged
    // What could not be observed may have been broken all along.
    case .fails?, .unobserved?, nil: return nil
    }
  }

  private var met: [(stack: StackReference, change: Change)] {
    let lacking = Set(before.failing.map(\.reference) + before.excepted.map(\.reference))
    guard !lacking.isEmpty else { return [] }
    return after.holding.filter(lacking.contains).map { ($0, .requirementMet(after.requirement)) }
  }
}
