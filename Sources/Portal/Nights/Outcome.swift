package import Governance

/// What there is to tell of a site where it was built, beside its pages.
package struct Outcome: Hashable, Sendable {
  package let coverage: Coverage.Tally
  /// Those with `"fail": true`.
  package let brokenRequirements: [BrokenRequirement]
  /// Of all requirements.
  package let brokenCount: Int
  /// Organizations that are shown as of an earlier night.
  package let staleOrganizations: Int

  package struct BrokenRequirement: Hashable, Sendable {
    package let title: String
    /// How many stacks it is about.
    package let matched: Int
    package let failing: Int
  }
}

extension Outcome {
  package init(_ site: Site) {
    let broken = site.requirements.filter(\.isBroken)
    self.init(
      coverage: site.coverage.all,
      brokenRequirements: broken.filter(\.requirement.fails).map { result in
        BrokenRequirement(
          title: result.requirement.title, matched: result.matched, failing: result.failing.count)
      }, brokenCount: broken.count, staleOrganizations: site.outages.count)
  }
}
