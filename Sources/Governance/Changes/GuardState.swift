import PolicyData

/// What "since when" is asked about: a stack's protection, its groups, and its packs with version and mode.
/// Levels and parameters are left out, which keeps a night small.
package struct GuardState: Hashable, Sendable {
  package let protection: ProtectionState
  /// Sorted.
  package let groups: [String]
  /// By name and mode; each pack once in each mode.
  package let packs: [PackState]

  package enum ProtectionState: String, Hashable, Sendable { case protected, undecided, unprotected }

  /// A reference to an immutable value: thousands of stacks must pass the same.
  package final class PackState: Sendable {
    package let name: String
    package let mode: PackFacts.Mode
    package let version: FoundVersion

    package init(name: String, mode: PackFacts.Mode, version: FoundVersion) {
      self.name = name
      self.mode = mode
      self.version = version
    }
  }

  package init(protection: ProtectionState, groups: [String], packs: [PackState]) {
    self.protection = protection
    // Lists in order stay what they are, so that equal ones can be one.
    let isInOrder = zip(groups, groups.dropFirst()).allSatisfy { $0 < $1 }
    self.groups = isInOrder ? groups : Set(groups).sorted()
    if zip(packs, packs.dropFirst()).allSatisfy({ $0.comes(before: $1) }) {
      self.packs = packs
    } else {
      let places = Dictionary(packs.map { ($0.place, $0) }) { first, _ in first }
      self.packs = places.values.sorted { $0.comes(before: $1) }
    }
  }
}

extension GuardState.PackState: Hashable {
  package static func == (left: GuardState.PackState, right: GuardState.PackState) -> Bool {
    left === right || (left.place == right.place && left.version == right.version)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(place)
    hasher.combine(version)
  }
}

extension GuardState.PackState {
  struct Place: Hashable {
    let name: String
    let mode: PackFacts.Mode
  }

  var place: Place { Place(name: name, mode: mode) }

  fileprivate func comes(before other: GuardState.PackState) -> Bool {
    (name, mode.rawText) < (other.name, other.mode.rawText)
  }

  func isSame(as other: GuardState.PackState) -> Bool {
    place == other.place && version.isSame(as: other.version)
  }
}

extension GuardState.ProtectionState {
  package init(_ protection: Protection) {
    switch protection {
    case .protected: self = .protected
    case .undecided: self = .undecided
    case .unprotected: self = .unprotected
    }
  }
}
