package import PolicyData

/// Stacks that need not meet requirements on a pack, or on one of its policies, until a day comes.
package struct PolicyException: Hashable, Sendable {
  package var patterns: [StackPattern]
  package var pack: String
  /// Nil where the whole pack is meant.
  package var policy: String?
  package var reason: String
  package var owner: String
  /// The last day on which it holds, in UTC.
  package var expires: Day

  package init(
    patterns: [StackPattern], pack: String, policy: String? = nil, reason: String, owner: String, expires: Day
  ) {
    self.patterns = patterns
    self.pack = pack
    self.policy = policy
    self.reason = reason
    self.owner = owner
    self.expires = expires
  }

  /// Whoever is excepted from one policy still has to meet requirements on the pack and on its other policies.
  package func covers(_ requirement: Requirement) -> Bool {
    pack == requirement.pack && (policy == nil || policy == requirement.policy)
  }

  package func matches(_ stack: StackReference) -> Bool { patterns.contains { $0.matches(stack) } }
}
