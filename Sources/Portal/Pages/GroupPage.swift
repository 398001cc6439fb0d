import Governance
import PolicyData
import Templates

extension Pages {
  /// One policy group: its mode, its members, and what they all must pass.
  func pages(of group: Group, in organization: Organization) -> [Page] {
    let path = SitePath.group(organization: organization.name, group: group.name)
    let parts = Parts(group.members, limit: Self.listLimit)
    return parts.all.indices.map { page(of: group, in: organization, parts, number: $0 + 1, at: path) }
  }

  private func page(
    of group: Group, in organization: Organization, _ parts: Parts<Stack>, number: Int, at path: SitePath
  ) -> Page {
    Page(path.part(number), template: "group", scope: .organization(organization.name)) {
      [self] () throws(TemplateError) in
      let values = memberValues(group, parts, number: number, at: path)
        .merging(groupValues(group, in: organization, isFirst: number == 1))
        .merging(number == 1 ? wholeValues(group, in: organization) : [:])
      return try frame.page(
        path.part(number), title: group.name, organization: organization.name, values)
    }
  }

  private func groupValues(_ group: Group, in organization: Organization, isFirst: Bool) -> Members {
    let text = GroupText(group)
    return [
      "trail": .trail([(organization.name, SitePath.organization(organization.name).description)]),
      "here": .text(group.name),
      "name": .text(group.name),
      "tags": .list(text.tags),
      "finding": .text(text.finding),
      "more": .text(text.more),
      "isFirst": .flag(isFirst),
      "membersNote": .text(text.membersNote),
    ]
  }

  /// What only the first page shows.
  private func wholeValues(_ group: Group, in organization: Organization) -> Members {
    let text = GroupText(group)
    return [
      "figures": .list(text.figures),
      "packsNote": .text(text.packsNote),
      "hasPacks": .flag(!group.packs.isEmpty),
      "packs": .list(group.packs.indices.map { packRow($0, of: group, in: organization) }),
      "emptyPacks": .text(text.emptyPacks),
    ]
  }

  private func memberValues(
    _ group: Group, _ parts: Parts<Stack>, number: Int, at path: SitePath
  ) -> Members {
    let members = parts.all[number - 1]
    return [
      "pager": parts.pager(on: path, current: number, noun: "stacks") {
        "\($0.reference.project)/\($0.reference.stack)"
      },
      "chips": .text(StackColumns.chips(Coverage(of: Array(members), packs: []))),
      "hasEnvironments": .flag(StackColumns(group.members).hasEnvironments),
      "hasMembers": .flag(!members.isEmpty),
      "members": .list(members.map(memberRow)),
    ]
  }

  private func packRow(_ number: Int, of group: Group, in organization: Organization) -> Value {
    let pack = group.packs[number]
    // A group that applies two versions of a pack has two rows of its name.
    let isFirst = number == 0 || group.packs[number - 1].name != pack.name
    let anchor = Anchor("p-", pack.name)
    let rules = group.rules(of: pack) ?? PackRules(pack.configuration)
    let hasPage = organization.pack(named: pack.name) != nil
    return [
      "hasPage": .flag(hasPage),
      "anchor": .text((isFirst ? anchor : anchor.appending("\(number)")).description),
      "path": .text(SitePath.pack(organization: organization.name, pack: pack.name).description),
      "name": .text(pack.name),
      "version": .text(pack.versionText),
      "levels": LevelValue.listValue(rules.counts, watches: group.summary.mode == .audit),
      "others": .text(PackText.others(rules)),
      "inForce": .text(group.isRead ? NumberText.grouped(group.stacksInForce(of: pack)) : "–"),
      "overruled": .text(group.isRead ? NumberText.grouped(group.stacksOverruled(of: pack)) : "–"),
    ]
  }

  private func memberRow(_ stack: Stack) -> Value {
    var row = StackColumns.row(
      stack, anchor: StackColumns.anchor(of: stack), isTrouble: isTrouble(stack))
    row["packs"] = .text(stack.stackGuard.map { "\($0.assignments.count)" } ?? "–")
    return .object(row)
  }
}
