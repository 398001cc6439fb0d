/// What an organization's own endpoints told in one night. All of it is optional: without it, pages say that it is
/// not available with this token, and everything that the stacks told stands.
package struct OrganizationPolicies: Hashable, Sendable {
  package let name: String
  /// Groups of stacks with members and packs, sorted by name. Groups of cloud accounts alone are left out.
  package let groups: Answer<[PolicyGroup]>
  /// Every pack that the organization may use, those that Pulumi publishes included, sorted by name.
  package let packs: Answer<[PolicyPackListing]>
  /// The versions that stacks run or groups apply, and the newest of each such pack; each asked for once. Sorted by
  /// pack and version.
  package let versions: [VersionAnswer]
  /// Nil where scores were not asked for.
  package let scores: Answer<[StackScores]>?

  package struct VersionAnswer: Hashable, Sendable {
    package let pack: String
    package let version: Int
    package let answer: Answer<PolicyPackVersion>

    package init(pack: String, version: Int, answer: Answer<PolicyPackVersion>) {
      self.pack = pack
      self.version = version
      self.answer = answer
    }
  }

  package init(
    name: String, groups: Answer<[PolicyGroup]>, packs: Answer<[PolicyPackListing]>,
    versions: [VersionAnswer] = [], scores: Answer<[StackScores]>? = nil
  ) {
    self.name = name
    self.groups = groups
    self.packs = packs
    self.versions = versions
    self.scores = scores
  }
}
