import Governance
import PolicyData
import Templates

extension Pages {
  /// One policy group: its mode, its members, and what they all must pass.
  func page(of group: Group, in organization: Organization) -> Page {
    let path = SitePath.group(organization: organization.name, group: group.name)
    return Page(path, template: "group") { [self] () throws(TemplateError) in
      let text = GroupText(group)
      let members = group.members
      return try frame.page(
        path, title: group.name, organization: organization.name,
        [
          "trail": .trail([(organization.name, SitePath.organization(organization.name).description)]),
          "here": .text(group.name),
          "name": .text(group.name),
          "tags": .list(text.tags),
          "finding": .text(text.finding),
          "more": .text(text.more),
          "figures": .list(text.figures),
          "packsNote": .text(text.packsNote),
          "hasPacks": .flag(!group.packs.isEmpty),
          "packs": .list(group.packs.map { packRow($0, of: group, in: organization) }),
          "emptyPacks": .text(text.emptyPacks),
          "membersNote": .text(text.membersNote),
          "chips": .text(StackColumns.chips(Coverage(of: members, packs: []))),
          "hasEnvironments": .flag(StackColumns(members).hasEnvironments),
          "members": .list(members.map(memberRow)),
        ])
    }
  }

  private func packRow(_ pack: RequiredPolicyPack, of group: Group, in organization: Organization) -> Value {
    let rules = PackRules(pack.configuration)
    return [
      "anchor": .text(Anchor("p-", pack.name).description),
      "path": .text(SitePath.pack(organization: organization.name, pack: pack.name).description),
      "name": .text(pack.name),
      "version": .text(pack.versionText),
      "class": .text(LevelValue.cssClass(rules.strongest.level, watches: group.summary.mode == .audit)),
      "others": .text(rules.strongest.text),
      "policies": .text(NumberText.grouped(rules.policies.count)),
    ]
  }

  private func memberRow(_ stack: Stack) -> Value {
    var row = StackColumns.row(stack, isTrouble: isTrouble(stack))
    row["packs"] = .text(stack.stackGuard.map { "\($0.assignments.count)" } ?? "–")
    return .object(row)
  }
}
