import Governance
import PolicyData

/// Where the names in changes lead. What an old night tells of may be gone, and then has no page.
struct ChangeLinks: Sendable {
  private let organizations: [String: Organization]
  private let groups: [String: Set<String>]
  private let requirements: [String: Int]

  /// For changes of which there are none.
  static let none = ChangeLinks()

  private init() { (organizations, groups, requirements) = ([:], [:], [:]) }

  init(_ site: Site) {
    organizations = Dictionary(site.organizations.map { ($0.name, $0) }) { first, _ in first }
    groups = organizations.mapValues { Set($0.groups.map(\.name)) }
    let titles = site.requirements.enumerated().map { ($1.requirement.title, $0 + 1) }
    requirements = Dictionary(titles) { first, _ in first }
  }

  /// Nil where it has no page.
  func stack(_ reference: StackReference) -> Stack? {
    organizations[reference.organization]?.stack(reference)
  }

  /// The page of what a change is about, from the site's root.
  func path(of change: RecordedChange) -> String? {
    let name = change.text.name
    switch change.text.subject {
    case .stack: return nil
    case .pack: return path(ofPack: name, policy: nil, in: change.organization)
    case .policy: return path(ofPack: change.pack ?? "", policy: name, in: change.organization)
    case .group:
      guard groups[change.organization]?.contains(name) == true else { return nil }
      return SitePath.group(organization: change.organization, group: name).description
    case .requirement:
      return requirements[name].map { "\(SitePath.requirements)#\(RequirementText.anchor(number: $0))" }
    }
  }

  /// A policy that is gone leads to its pack.
  private func path(ofPack name: String, policy: String?, in organization: String) -> String? {
    guard let pack = organizations[organization]?.pack(named: name) else { return nil }
    if let policy, pack.policy(named: policy) != nil {
      return SitePath.policy(organization: organization, pack: name, policy: policy).description
    }
    return SitePath.pack(organization: organization, pack: name).description
  }
}
