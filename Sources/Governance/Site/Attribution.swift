package import PolicyData

/// Which of a stack's groups bring a pack, and whose version and configuration is in force.
///
/// One version of a pack runs per deployment: of several the newest; of one version with several configurations
/// that of the group that was changed last, which no answer tells (pulumi-cloud-api.md, section 10). So the group
/// that wins is found by what is in force.
package struct Attribution: Hashable, Sendable {
  /// Groups of the stack that apply the pack in its mode, by name.
  package let sources: [Source]

  package struct Source: Hashable, Sendable {
    package let group: String
    package let pack: RequiredPolicyPack
    /// Its version and configuration are those in force.
    package let isInForce: Bool
  }

  /// - Parameter groups: those of the stack that may bring a pack of this mode, with their packs.
  init(of required: RequiredPolicyPack, among groups: [PolicyGroup]) {
    sources = groups.flatMap { group in
      group.appliedPacks.filter { $0.name == required.name }.map { applied in
        Source(group: group.summary.name, pack: applied, isInForce: applied.isSame(as: required))
      }
    }
  }

  package var winners: [Source] { sources.filter(\.isInForce) }
  package var losers: [Source] { sources.filter { !$0.isInForce } }

  /// Two groups ask for the pack in different versions or configurations.
  package var disagreement: Disagreement? {
    guard let first = sources.first, sources.count > 1 else { return nil }
    if sources.contains(where: { $0.pack.version != first.pack.version }) { return .version }
    return sources.contains { !$0.pack.isSame(as: first.pack) } ? .configuration : nil
  }

  package enum Disagreement: Hashable, Sendable { case version, configuration }
}

extension RequiredPolicyPack {
  /// Tags and display names are missing in some answers: what runs is told by version and settings.
  fileprivate func isSame(as other: RequiredPolicyPack) -> Bool {
    version == other.version && configuration == other.configuration && environments == other.environments
  }
}
