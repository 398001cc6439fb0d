import Governance
import PolicyData

/// A name that can be searched for, with where it stands and its page.
struct SearchName: Sendable {
  let kind: Kind
  let name: String
  /// What tells it from others of the same name: `acme/net-guard` for a policy.
  let place: String
  let path: String

  enum Kind: String {
    case organization, stack, pack, policy, group, control, framework, label
  }

  private init(_ kind: Kind, _ name: String, in place: String = "", at path: SitePath) {
    self.kind = kind
    self.name = name
    self.place = place
    self.path = path.description
  }
}

extension SearchName {
  /// By kind, then in the order of place and name.
  static func all(in edition: Edition) -> [SearchName] {
    let site = edition.site
    let organizations = site.organizations
    let kinds: [[SearchName]] = [
      organizations.map { SearchName(.organization, $0.name, at: .organization($0.name)) },
      organizations.flatMap(stacks), organizations.flatMap(packs), organizations.flatMap(policies),
      organizations.flatMap(groups), site.frameworks.flatMap(controls), site.frameworks.map(framework),
      LabelGroup.Kind.allCases.flatMap { edition.stacks(by: $0).compactMap(label) },
    ]
    return kinds.flatMap { $0.sorted { ($0.place, $0.name) < ($1.place, $1.name) } }
  }

  /// Of all of them, which every page says: made, they would take a tenth of a night without news.
  static func count(in edition: Edition) -> Int {
    let ofOrganizations = edition.site.organizations.map { organization in
      1 + organization.stacks.count + organization.groups.count
        + organization.packs.reduce(0) { $0 + 1 + $1.policies.count }
    }
    let ofFrameworks = edition.site.frameworks.map { 1 + $0.controls.count }
    let labels = LabelGroup.Kind.allCases.flatMap { edition.stacks(by: $0).compactMap(\.value) }
    return ofOrganizations.reduce(0, +) + ofFrameworks.reduce(0, +) + labels.count
  }

  private static func stacks(in organization: Organization) -> [SearchName] {
    organization.stacks.map {
      SearchName(
        .stack, "\($0.reference.project)/\($0.reference.stack)", in: organization.name,
        at: .stack($0.reference))
    }
  }

  private static func packs(in organization: Organization) -> [SearchName] {
    organization.packs.map {
      SearchName(
        .pack, $0.name, in: organization.name, at: .pack(organization: organization.name, pack: $0.name))
    }
  }

  private static func policies(in organization: Organization) -> [SearchName] {
    organization.packs.flatMap { pack in
      pack.policies.map {
        SearchName(
          .policy, $0.name, in: "\(organization.name)/\(pack.name)",
          at: .policy(organization: organization.name, pack: pack.name, policy: $0.name))
      }
    }
  }

  private static func groups(in organization: Organization) -> [SearchName] {
    organization.groups.map {
      SearchName(
        .group, $0.name, in: organization.name, at: .group(organization: organization.name, group: $0.name))
    }
  }

  private static func controls(of framework: Framework) -> [SearchName] {
    framework.controls.map {
      SearchName(
        .control, FrameworkText.reference($0), in: FrameworkText.name(framework),
        at: FrameworkText.path(of: $0, in: framework))
    }
  }

  private static func framework(_ framework: Framework) -> SearchName {
    SearchName(.framework, FrameworkText.name(framework), at: FrameworkText.path(of: framework))
  }

  /// Stacks without a label have no page.
  private static func label(_ group: LabelGroup) -> SearchName? {
    group.value.map {
      SearchName(.label, $0, in: group.kind.rawValue, at: .label(kind: group.kind.rawValue, value: $0))
    }
  }
}
