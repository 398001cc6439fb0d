import Governance
import History
import PolicyData

extension NightArchive {
  /// A night with what earlier nights told of organizations that met an outage in it: for as many nights as stacks are
  /// shown as they were.
  func completed(
    _ night: Night, number: Int
  ) throws(ArchiveError) -> (night: Night, outages: [OrganizationOutage]) {
    var organizations = night.organizations
    var outages: [OrganizationOutage] = []
    guard organizations.contains(where: { $0.outage != nil }) else { return (night, []) }
    let earlier = try nights.filter { $0.number < number && $0.number >= number - rules.patience.staleAfter }
    for recorded in earlier.reversed() where organizations.contains(where: { $0.outage != nil }) {
      let told = Dictionary(try archive.organizations(in: recorded.number).map { ($0.name, $0) }) { $1 }
      for index in organizations.indices {
        let organization = organizations[index]
        guard let failure = organization.outage, let known = told[organization.name] else { continue }
        organizations[index] = organization.completed(by: known)
        guard organizations[index] != organization else { continue }
        outages.removeAll { $0.organization == organization.name }
        outages.append(
          OrganizationOutage(organization: organization.name, failure: failure, asOf: recorded.finished))
      }
    }
    return (night.with(organizations), outages)
  }
}

extension Night {
  fileprivate func with(_ organizations: [OrganizationPolicies]) -> Night {
    Night(
      service: service, started: started, finished: finished, stacks: stacks,
      unmatchedPatterns: unmatchedPatterns, organizations: organizations)
  }
}
