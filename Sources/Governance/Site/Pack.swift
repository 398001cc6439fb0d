package import PolicyData

/// A policy pack in an organization: who must pass it, in which version, with which configuration.
///
/// A reference to an immutable value: rows of every table ask for it.
package final class Pack: Sendable {
  package let name: String
  /// As the newest version in use calls it; empty where it has no other name.
  package let displayName: String
  /// Newest first.
  package let versions: [VersionInUse]
  /// The newest that is published, in use or not; nil where the organization's packs could not be read.
  package let newestPublished: PublishedVersion?
  /// The most used first.
  package let variants: [ConfigurationVariant]
  /// Sorted by stack.
  package let uses: [Use]
  /// The same, by what runs there: the most used first.
  package let settings: [Setting]
  /// Every policy that is known: from the author's lists, or because some configuration names it. By name.
  package let policies: [PolicyInUse]
  /// Of stacks that must pass the pack, each once.
  package let stackCount: Int
  /// Of these, how many run an older version than another one.
  package let oldStackCount: Int
  package let newestNumberInUse: Int?
  /// Of the stacks of ``uses``. Controls ask for them a million times.
  let ordinals: [Int32]

  init(
    name: String, displayName: String, versions: [VersionInUse], newestPublished: PublishedVersion?,
    variants: [ConfigurationVariant], uses: [Use], settings: [Setting], policies: [PolicyInUse]
  ) {
    self.name = name
    self.displayName = displayName
    self.versions = versions
    self.newestPublished = newestPublished
    self.variants = variants
    self.uses = uses
    self.settings = settings
    self.policies = policies
    let newest = versions.first(where: \.isNewestInUse)?.number
    newestNumberInUse = newest
    ordinals = uses.map { Int32($0.stack.ordinal) }
    stackCount = uses.stackCount { _ in true }
    oldStackCount = uses.stackCount { Self.isOld($0.assignment.pack, newest: newest) }
  }

  /// Whether a stack runs an older version than another stack of the organization.
  package func isOld(_ pack: RequiredPolicyPack) -> Bool { Self.isOld(pack, newest: newestNumberInUse) }

  private static func isOld(_ pack: RequiredPolicyPack, newest: Int?) -> Bool {
    guard let newest, let version = pack.version else { return false }
    return version < newest
  }

  /// One stack that must pass this pack.
  package struct Use: Sendable {
    package let stack: Stack
    package let assignment: PackAssignment
  }

  package struct VersionInUse: Sendable {
    package let number: Int?
    package let text: String
    package let stacks: [Stack]
    package let isNewestInUse: Bool
  }

  package struct ConfigurationVariant: Sendable {
    package let configuration: PolicyPackConfiguration
    package let environments: [String]
    package let rules: PackRules
    package let stacks: [Stack]
  }

  /// One version with one configuration, before deployments or not, and the stacks where it runs so.
  package struct Setting: Sendable {
    package let rules: PackRules
    package let runsBeforeDeployments: Bool
    /// In ascending order, in ``Pack/uses``.
    let positions: [Int32]
    /// The stacks for which this setting decides: of several, the first that runs before deployments.
    let decided: ReachedStacks
  }

  /// A policy over all stacks that must pass the pack.
  ///
  /// A reference to an immutable value, as ``Pack`` is.
  package final class PolicyInUse: Sendable {
    package let name: String
    /// What its author says of it, as of the newest version that has it; nil where that could not be read.
    package let definition: Policy?
    /// On stacks where the pack runs before deployments.
    package let preventative: LevelCounts
    /// On stacks where it only watches.
    package let audit: LevelCounts
    /// Stacks whose version of the pack has no such policy.
    package let lacking: Int

    init(name: String, definition: Policy?, preventative: LevelCounts, audit: LevelCounts, lacking: Int) {
      self.name = name
      self.definition = definition
      self.preventative = preventative
      self.audit = audit
      self.lacking = lacking
    }
  }
}

extension Pack {
  /// Newest follows the running number: tags may be empty or no semantic versions.
  package var newestInUse: VersionInUse? { versions.first(where: \.isNewestInUse) }

  /// The newest published, where some stack could move to it.
  package var unusedNewest: PublishedVersion? {
    guard let published = newestPublished, let used = newestInUse?.number, published.number > used else {
      return nil
    }
    return published
  }

  /// The index of its configuration in ``variants``: there are few of them.
  package func variant(of use: Use) -> Int {
    let pack = use.assignment.pack
    return variants.firstIndex {
      $0.configuration == pack.configuration && $0.environments == pack.environments
    } ?? 0
  }

  package func policy(named name: String) -> PolicyInUse? { policies.first { $0.name == name } }
}

extension [Pack.Use] {
  /// Stacks, each once: one may have to pass a pack twice, and its uses stand side by side.
  package func stackCount(where isCounted: (Pack.Use) -> Bool) -> Int {
    var (count, last) = (0, -1)
    for use in self where isCounted(use) && use.stack.ordinal != last {
      count += 1
      last = use.stack.ordinal
    }
    return count
  }
}
