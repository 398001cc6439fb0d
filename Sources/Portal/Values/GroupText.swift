import Governance
import PolicyData
import Templates

/// A policy group in words and figures.
struct GroupText {
  let group: Group

  init(_ group: Group) { self.group = group }

  private var summary: PolicyGroupSummary { group.summary }

  var tags: [Value] {
    [summary.isOrganizationDefault ? "default" : nil, summary.mode?.description, summary.entityType]
      .compactMap(\.self).map { Glyph.tag($0) }
  }

  var finding: String {
    switch summary.mode {
    case .preventative: "Its packs run before a deployment: mandatory policies stop it."
    case .audit: "Its packs look afterwards: nothing is ever stopped, whatever the level."
    case .unknown(let mode): "Its mode “\(mode)” is unknown to this portal."
    case nil: "The service does not tell its mode."
    }
  }

  var more: String {
    summary.isOrganizationDefault ? "Every new stack of the organization joins it by itself." : ""
  }

  var figures: [Value] {
    let unprotected = group.members.count { $0.protection?.isUnprotected == true }
    return [
      .figure("Mode", LevelValue.words(summary.mode), note: "cannot be changed after creation"),
      .figure(
        "Stacks in this portal", NumberText.grouped(group.members.count),
        of: summary.stackCount.map { "of \(NumberText.grouped($0))" },
        note: "of those that Pulumi Cloud counts"),
      .figure(
        "Unprotected", NumberText.grouped(unprotected), of: "of \(NumberText.grouped(group.members.count))",
        note: "over all their groups"),
      .figure(
        "Packs", summary.enabledPolicyPackCount.map(NumberText.grouped) ?? "not told",
        note: "applied by this group"),
      .figure(
        "Accounts", summary.accountCount.map(NumberText.grouped) ?? "not told",
        note: "cloud accounts it watches"),
    ]
  }

  var packsNote: String {
    "Required of every member shown here. Which group brings which pack, the stacks’ own answers do not tell."
  }

  var emptyPacks: String {
    group.members.count == 1
      ? "Its one member must pass none." : "Its members must pass different packs, or none."
  }

  var membersNote: String {
    guard let count = summary.stackCount, count > group.members.count else {
      return "All of its stacks are in this portal."
    }
    return
      "\(NumberText.count(count - group.members.count, "other stack")) of this group \(count - group.members.count == 1 ? "is" : "are") not part of this portal."
  }
}
