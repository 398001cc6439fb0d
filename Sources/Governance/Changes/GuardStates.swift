import PolicyData

/// Makes the states of a night's stacks. What many of them have in common is one object.
struct GuardStates {
  private var packs: [ObjectIdentifier: [GuardState.PackState]] = [:]
  private var groups: [[String]: [String]] = [:]

  mutating func state(of stackGuard: StackGuard) -> GuardState {
    GuardState(
      protection: GuardState.ProtectionState(stackGuard.protection),
      groups: groups(of: stackGuard), packs: stackGuard.assignments.flatMap { packs(of: $0) })
  }

  private mutating func groups(of stackGuard: StackGuard) -> [String] {
    let names = stackGuard.groups.map(\.name)
    if let known = groups[names] { return known }
    groups[names] = names
    return names
  }

  /// - Parameter assignment: of the night's site, which keeps it.
  private mutating func packs(of assignment: PackAssignment) -> [GuardState.PackState] {
    if let known = packs[ObjectIdentifier(assignment)] { return known }
    let states = PackPlacement.all(of: [assignment]).map { placement in
      GuardState.PackState(name: placement.pack.pack, mode: placement.mode, version: placement.pack.version)
    }
    packs[ObjectIdentifier(assignment)] = states
    return states
  }
}
