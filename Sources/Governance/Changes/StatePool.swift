import PolicyData

/// The states of a summary that is written, and what they are made of: each once, in the order in which it was first met.
struct StatePool {
  private(set) var states: [PooledState] = []
  private(set) var groups: [String] = []
  private(set) var packs: [GuardState.PackState] = []
  private var stateIndexes: [GuardState: Int] = [:]
  private var groupIndexes: [String: Int] = [:]
  private var packIndexes: [GuardState.PackState: Int] = [:]

  /// A state, with its parts told by their places.
  struct PooledState {
    let protection: GuardState.ProtectionState
    let groups: [Int]
    let packs: [Int]
  }

  mutating func index(of state: GuardState) -> Int {
    if let index = stateIndexes[state] { return index }
    let pooled = PooledState(
      protection: state.protection,
      groups: state.groups.map { Self.index(of: $0, in: &groups, &groupIndexes) },
      packs: state.packs.map { Self.index(of: $0, in: &packs, &packIndexes) })
    stateIndexes[state] = states.count
    states.append(pooled)
    return states.count - 1
  }

  private static func index<Element: Hashable>(
    of element: Element, in all: inout [Element], _ indexes: inout [Element: Int]
  ) -> Int {
    if let index = indexes[element] { return index }
    indexes[element] = all.count
    all.append(element)
    return all.count - 1
  }
}

/// What the states of a summary that is read are made of.
struct StateParts {
  let groups: [String]
  let packs: [GuardState.PackState]
}
