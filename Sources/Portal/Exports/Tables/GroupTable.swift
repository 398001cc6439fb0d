import Governance
import PolicyData

extension Tables {
  static let groups = Table(
    "groups", of: GroupRow.self, "A row for each policy group.",
    columns: [
      .text("organization", "The group’s organization.", \.organization),
      .text("group", "The group’s name, unique in its organization.", \.group.name),
      .text(
        "mode", "`preventative` or `audit`, or what the service says; missing where it does not tell.",
        \.group.summary.mode?.description),
      .boolean(
        "isDefault", "Whether new stacks join it by themselves.", \.group.summary.isOrganizationDefault),
      .text(
        "entityType", "What it is for: `stacks` or `accounts`; missing where the service does not tell.",
        \.group.summary.entityType),
      .number("stacks", "Its stacks in this portal.", \.group.members.count),
      .number(
        "allStacks", "All of its stacks, as Pulumi Cloud counts them; missing where it does not tell.",
        \.group.stackCount),
      .number(
        "accounts", "Cloud accounts that it watches; missing where Pulumi Cloud does not tell.",
        \.group.summary.accountCount),
      .list("packs", "Packs that it applies; missing where the organization’s groups could not be read.") {
        $0.applied?.map(\.name)
      },
      .list("packVersions", "Their versions, in the same order.") { $0.applied?.map(\.versionText) },
      .page("The group’s page") {
        SitePath.group(organization: $0.organization, group: $0.group.name).description
      },
    ]
  ) { organization in
    organization.groups.count
  } rows: { organization in
    organization.groups.map { GroupRow(organization: organization.name, group: $0) }
  }
}

/// A policy group in its table.
struct GroupRow {
  let organization: String
  let group: Group

  /// What a group itself says. What its members have in common may come from another one.
  var applied: [RequiredPolicyPack]? { group.isRead ? group.packs : nil }
}
