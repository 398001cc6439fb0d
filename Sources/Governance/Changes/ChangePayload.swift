import PolicyData

/// A pack in a version, for changes.
package struct VersionedPack: Hashable, Sendable {
  package let pack: String
  package let version: FoundVersion

  package init(pack: String, version: FoundVersion) {
    self.pack = pack
    self.version = version
  }
}

/// A pack's move from one version to another.
package struct VersionChange: Hashable, Sendable {
  package let pack: String
  package let from: FoundVersion
  package let to: FoundVersion

  package init(pack: String, from: FoundVersion, to: FoundVersion) {
    self.pack = pack
    self.from = from
    self.to = to
  }

  package enum Step: String, Hashable, Sendable {
    case up
    case down
    /// Neither numbers nor semantic tags tell which is newer.
    case unclear
  }

  /// Running numbers decide; tags only where a number is missing.
  package var step: Step {
    if let old = from.number, let new = to.number { return Step(from: old, to: new) }
    guard let old = SemanticVersion(from.tag), let new = SemanticVersion(to.tag) else { return .unclear }
    return Step(from: old, to: new)
  }
}

extension VersionChange.Step {
  fileprivate init<Version: Comparable>(from old: Version, to new: Version) {
    self = old < new ? .up : new < old ? .down : .unclear
  }
}

extension FoundVersion {
  init(_ pack: RequiredPolicyPack) { self.init(number: pack.version, tag: pack.versionTag) }

  /// The author's version; the service's running number where there is none.
  package var text: String { tag.isEmpty ? number.map { "v\($0)" } ?? "no version" : tag }

  /// Tags are missing in some answers: where one is, only numbers can tell versions apart.
  func isSame(as other: FoundVersion) -> Bool {
    if let number, let otherNumber = other.number { return number == otherNumber }
    return tag.isEmpty || other.tag.isEmpty || tag == other.tag
  }
}

/// Where a policy stands in a stack.
package struct PolicyPlace: Hashable, Sendable {
  package let pack: String
  /// Nil for the settings of every policy that has none of its own.
  package let policy: String?
  package let mode: PackFacts.Mode
  /// Another one where the pack moved to this mode in the same night.
  package let previousMode: PackFacts.Mode

  /// - Parameter previousMode: the same mode, if left out.
  package init(
    pack: String, policy: String?, mode: PackFacts.Mode, previousMode: PackFacts.Mode? = nil
  ) {
    self.pack = pack
    self.policy = policy
    self.mode = mode
    self.previousMode = previousMode ?? mode
  }
}
