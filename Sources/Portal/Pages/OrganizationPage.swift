import Governance
import PolicyData
import Templates

extension Pages {
  /// One organization: which stack lacks what?
  func page(of organization: Organization) -> Page {
    let path = SitePath.organization(organization.name)
    return Page(path, template: "organization") { [self] () throws(TemplateError) in
      let (coverage, columns) = (organization.coverage, StackColumns(organization.stacks))
      return try frame.page(
        path, title: organization.name, organization: organization.name,
        [
          "trail": .trail([]),
          "here": .text(organization.name),
          "name": .text(organization.name),
          "finding": .text(CoverageText.finding(coverage)),
          "more": .text(CoverageText.more(coverage)),
          "figures": .list(CoverageText.figures(coverage)),
          "matrix": Matrix(organization, pages: self)?.value ?? .absent,
          "chips": .text(StackColumns.chips(coverage, hasOldVersions: coverage.onOldVersions > 0)),
          "hasEnvironments": .flag(columns.hasEnvironments),
          "hasOwners": .flag(columns.hasOwners),
          "stacks": .list(organization.stacks.map { stackRow($0, in: organization) }),
          "hasPacks": .flag(!organization.packs.isEmpty),
          "packs": .list(organization.packs.map { packRow($0, in: organization) }),
          "emptyPacks": .text(
            coverage.all.observed == 0
              ? "No stack could be observed."
              : "Pulumi Cloud answered in full; this is not a gap in the data."),
          "hasGroups": .flag(!organization.groups.isEmpty),
          "groups": .list(organization.groups.map { groupRow($0, in: organization.name) }),
        ])
    }
  }

  private func stackRow(_ stack: Stack, in organization: Organization) -> Value {
    let assignments = stack.stackGuard?.assignments ?? []
    let old = assignments.filter { organization.pack(named: $0.pack.name)?.isOld($0.pack) == true }
    var row = StackColumns.row(stack, isTrouble: isTrouble(stack))
    row["packs"] = .text(stack.stackGuard == nil ? "–" : "\(assignments.count)")
    row["groups"] = .text(stack.stackGuard.map { "\($0.groups.count)" } ?? "–")
    row["old"] =
      old.isEmpty ? .absent : .text(old.map { "\($0.pack.name) \($0.versionText)" }.joined(separator: ", "))
    row["keys"] = .text(ProtectionText.keys(of: stack) + (old.isEmpty ? "" : " old"))
    return .object(row)
  }

  private func packRow(_ pack: Pack, in organization: Organization) -> Value {
    let stacks = pack.stackCount
    let old = PackText.oldStacks(pack)
    let preventative = pack.uses.count { $0.assignment.mode.runsBeforeDeployments }
    return [
      "anchor": .text(Anchor("p-", pack.name).description),
      "path": .text(SitePath.pack(organization: organization.name, pack: pack.name).description),
      "name": .text(pack.name),
      "newest": .text(pack.newestInUse?.text ?? pack.versions.first?.text ?? "–"),
      "versions": .text("\(pack.versions.count)"),
      "stacks": .text(
        "\(NumberText.grouped(stacks)) of \(NumberText.grouped(organization.coverage.all.observed))"),
      "bar": .text(NumberText.hundredths(stacks, of: organization.coverage.all.observed)),
      "preventative": .text(NumberText.grouped(preventative)),
      "old": .text(NumberText.grouped(old)),
      "variants": .text("\(pack.variants.count)"),
    ]
  }

  private func groupRow(_ group: Group, in organization: String) -> Value {
    [
      "anchor": .text(Anchor("g-", group.name).description),
      "path": .text(SitePath.group(organization: organization, group: group.name).description),
      "name": .text(group.name),
      "isDefault": .flag(group.summary.isOrganizationDefault),
      "mode": .text(LevelValue.words(group.summary.mode)),
      "members": .text(NumberText.grouped(group.members.count)),
      "stackCount": .text(group.summary.stackCount.map(NumberText.grouped) ?? "not told"),
      "packCount": .text(group.summary.enabledPolicyPackCount.map(NumberText.grouped) ?? "not told"),
    ]
  }
}
