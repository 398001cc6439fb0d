import Governance
import PolicyData

extension Tables {
  static let policies = Table(
    "policies", of: PolicyRow.self,
    "A row for each policy of a pack: where it runs, at which level. A stack that must pass its pack twice counts twice.",
    columns: [
      .text("organization", "The pack’s organization.", \.organization),
      .text("pack", "The policy pack’s name.", \.pack),
      .text("policy", "The policy’s name, unique in its pack.", \.policy.name),
      .boolean(
        "isPublished",
        "Whether a published version of the pack is known to have it; other policies are named by a configuration."
      ) {
        $0.definition != nil
      },
      .text("displayName", "Its name for people, where its author gives one.") {
        $0.definition?.displayName.orNil
      },
      .text("severity", "As its author states it, such as `high`.", \.definition?.severity),
      .text("framework", "The framework of the control that it answers to.", \.definition?.framework?.name),
      .text("frameworkVersion", "That framework’s version.") { $0.definition?.framework?.version.orNil },
      .text("control", "The control’s reference, such as `5.2`.") {
        $0.definition?.framework?.reference.orNil
      },
      .boolean(
        "isDisabledEverywhere", "Whether it is disabled wherever its pack runs.",
        \.policy.isDisabledEverywhere),
    ],
    Column.levels("preventative", counting: "Stacks where it runs before deployments", \.policy.preventative),
    Column.levels(
      "audit", counting: "Stacks where it looks afterwards or where that is unclear,", \.policy.audit),
    [
      .number("lacking", "Stacks whose version of the pack has no such policy.", \.policy.lacking),
      .page("The policy’s page") {
        SitePath.policy(organization: $0.organization, pack: $0.pack, policy: $0.policy.name).description
      },
    ]
  ) { organization in
    organization.packs.reduce(0) { $0 + $1.policies.count }
  } rows: { organization in
    organization.packs.flatMap { pack in
      pack.policies.map { PolicyRow(organization: organization.name, pack: pack.name, policy: $0) }
    }
  }
}

/// A policy in its table.
struct PolicyRow {
  let organization: String
  let pack: String
  let policy: Pack.PolicyInUse

  var definition: Policy? { policy.definition }
}

extension String {
  /// The service writes an empty text where it knows nothing.
  fileprivate var orNil: String? { isEmpty ? nil : self }
}
