package import PolicyData

package import struct Foundation.Date

/// What a night means: the site model. Total and pure: merging never throws, reads no clock and does no I/O; what
/// does not fit becomes something to attend to, on a page.
package struct Site: Sendable {
  /// The service's URL.
  package let service: String
  package let started: Date
  package let finished: Date
  /// By name.
  package let organizations: [Organization]
  package let coverage: Coverage
  /// By name and version.
  package let frameworks: [Framework]
  /// In the order of site.json.
  package let requirements: [RequirementResult]
  /// Expired ones first.
  package let exceptions: [ExceptionResult]
  /// Worst first.
  package let attention: [Attention]

  package init(_ night: Night, rules: SiteRules = SiteRules()) {
    service = night.service
    started = night.started
    finished = night.finished
    let told = Dictionary(night.organizations.map { ($0.name, $0) }) { first, _ in first }
    organizations = Dictionary(grouping: night.stacks, by: \.reference.organization)
      .map { Organization(name: $0.key, observed: $0.value, told: told[$0.key], labels: rules.labels) }
      .sorted { $0.name < $1.name }
    coverage = Coverage(sum: organizations.map(\.coverage))
    frameworks = Framework.all(in: organizations)
    (requirements, exceptions) = Requirements.evaluate(
      rules.requirements, exceptions: rules.exceptions,
      subjects: organizations.flatMap(\.stacks).map(RequirementSubject.init), on: Day(night.finished))
    attention = Attention.list(
      of: organizations, unmatchedPatterns: night.unmatchedPatterns, requirements: requirements,
      exceptions: exceptions)
  }

  package var stacks: [Stack] { organizations.flatMap(\.stacks) }
}

extension Organization {
  fileprivate init(
    name: String, observed: [ObservedStack], told: OrganizationPolicies?, labels: [LabelRule]
  ) {
    let catalog = PackCatalog(told)
    var merge = Merge(labels: labels, told: told, catalog: catalog)
    self.init(name: name, stacks: observed.map { merge.stack($0) }, told: told, catalog: catalog)
  }
}
