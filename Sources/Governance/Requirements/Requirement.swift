package import PolicyData

/// A rule of our own: which stacks must pass which policy pack, and how strictly.
package struct Requirement: Hashable, Sendable {
  package var title: String
  package var patterns: [StackPattern]
  package var pack: String
  /// One policy of the pack, which must run; nil where the pack as a whole is meant.
  package var policy: String?
  package var atLeast: VersionFloor?
  /// Of the policy; without a policy, of at least one policy of the pack.
  package var level: EnforcementLevel?
  /// Nil where any will do.
  package var mode: Mode?
  /// Whether a build must not pass for a success while this is broken.
  package var fails: Bool

  /// When the pack must run. Neither stands for the other: audit groups also look at what is not deployed anew.
  package enum Mode: String, CaseIterable, Hashable, Sendable {
    case preventative
    case audit
  }

  package init(
    title: String, patterns: [StackPattern], pack: String, policy: String? = nil,
    atLeast: VersionFloor? = nil,
    level: EnforcementLevel? = nil, mode: Mode? = nil, fails: Bool = false
  ) {
    self.title = title
    self.patterns = patterns
    self.pack = pack
    self.policy = policy
    self.atLeast = atLeast
    self.level = level
    self.mode = mode
    self.fails = fails
  }

  package func matches(_ stack: StackReference) -> Bool { patterns.contains { $0.matches(stack) } }
}
