import PolicyData

/// A catalogue of controls, such as CIS AWS 3.0, with the policies that answer to them in all organizations.
package struct Framework: Sendable {
  package let name: String
  /// Empty where the policies' authors state none.
  package let version: String
  /// By reference, numbers in numerical order.
  package let controls: [Control]

  /// What policies are asked to see to.
  package struct Control: Sendable {
    /// Such as `5.2`; empty where a policy names the framework alone.
    package let reference: String
    package let specification: String
    /// By organization, pack and policy.
    package let policies: [ControlPolicy]
  }

  /// One policy of one organization's pack that answers to a control.
  package struct ControlPolicy: Sendable {
    package let organization: String
    package let pack: Pack
    package let policy: Pack.PolicyInUse
  }
}

extension Framework {
  private struct Key: Hashable {
    let name: String
    let version: String
  }

  /// By name and version.
  static func all(in organizations: [Organization]) -> [Framework] {
    var policies: [Key: [(Policy.Framework, ControlPolicy)]] = [:]
    for organization in organizations {
      for pack in organization.packs {
        for policy in pack.policies {
          guard let framework = policy.definition?.framework else { continue }
          policies[Key(name: framework.name, version: framework.version), default: []].append(
            (framework, ControlPolicy(organization: organization.name, pack: pack, policy: policy)))
        }
      }
    }
    return policies.map { key, members in
      Framework(name: key.name, version: key.version, controls: controls(of: members))
    }.sorted { ($0.name, $0.version) < ($1.name, $1.version) }
  }

  private static func controls(of members: [(Policy.Framework, ControlPolicy)]) -> [Control] {
    Dictionary(grouping: members) { $0.0.reference }.map { reference, members in
      Control(
        reference: reference,
        specification: members.lazy.map(\.0.specification).filter { !$0.isEmpty }.min() ?? "",
        policies: members.map(\.1).sorted {
          ($0.organization, $0.pack.name, $0.policy.name) < ($1.organization, $1.pack.name, $1.policy.name)
        })
    }.sorted { NumericOrder($0.reference) < NumericOrder($1.reference) }
  }
}
