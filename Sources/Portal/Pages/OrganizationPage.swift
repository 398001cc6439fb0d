import Governance
import PolicyData
import Templates

extension Pages {
  /// One organization: which stack lacks what? Its stacks go on on further pages where they are many.
  func pages(of organization: Organization, _ shared: OrganizationParts) -> [Page] {
    shared.parts.all.indices.map { index in
      let path = shared.path.part(index + 1)
      return Page(path, template: "organization", scope: .organization(organization.name)) {
        [self] () throws(TemplateError) in
        let values = stackValues(organization, shared, number: index + 1)
          .merging(organizationValues(organization, isFirst: index == 0))
          .merging(index == 0 ? wholeValues(organization) : [:])
        return try frame.page(path, title: organization.name, organization: organization.name, values)
      }
    }
  }

  private func stackValues(
    _ organization: Organization, _ shared: OrganizationParts, number: Int
  ) -> Members {
    let part = Array(shared.parts.all[number - 1])
    let (coverage, columns) = (organization.coverage, StackColumns(organization.stacks))
    return [
      "pager": shared.parts.pager(on: shared.path, current: number, noun: "stacks") { $0.reference.project },
      "matrices": .list(Matrix.values(organization, stacks: part, pages: self)),
      "chips": .text(StackColumns.chips(coverage, hasOldVersions: coverage.onOldVersions > 0)),
      "hasEnvironments": .flag(columns.hasEnvironments),
      "hasOwners": .flag(columns.hasOwners),
      "stacks": .list(part.map { stackRow($0, in: organization) }),
    ]
  }

  private func organizationValues(_ organization: Organization, isFirst: Bool) -> Members {
    let coverage = organization.coverage
    return [
      "trail": .trail([]),
      "here": .text(organization.name),
      "name": .text(organization.name),
      "isFirst": .flag(isFirst),
      "finding": .text(CoverageText.finding(coverage)),
      "more": .text(CoverageText.more(coverage)),
      "unread": .list(UpkeepText.unread([organization]).map(Value.text)),
    ]
  }

  /// What only the first page shows.
  private func wholeValues(_ organization: Organization) -> Members {
    let coverage = organization.coverage
    return [
      "hasRemoved": .flag(!organization.removed.isEmpty),
      "removed": .list(organization.removed.map(removedRow)),
      "figures": .list(CoverageText.figures(coverage)),
      "skew": VersionChart.value(of: organization),
      "hasPacks": .flag(!organization.packs.isEmpty),
      "packs": .list(organization.packs.map { packRow($0, in: organization) }),
      "emptyPacks": .text(
        coverage.all.observed == 0
          ? "No stack could be observed."
          : "Pulumi Cloud answered in full; this is not a gap in the data."),
      "hasGroups": .flag(!organization.groups.isEmpty),
      "groups": .list(organization.groups.map { groupRow($0, in: organization.name) }),
    ]
  }

  private func stackRow(_ stack: Stack, in organization: Organization) -> Value {
    let assignments = stack.stackGuard?.assignments ?? []
    let old = assignments.filter { organization.pack(named: $0.pack.name)?.isOld($0.pack) == true }
    var row = StackColumns.row(
      stack, anchor: StackColumns.anchor(of: stack), isTrouble: isTrouble(stack))
    row["packs"] = .text(stack.stackGuard == nil ? "–" : "\(assignments.count)")
    row["groups"] = .text(stack.stackGuard.map { "\($0.groups.count)" } ?? "–")
    row["old"] =
      old.isEmpty ? .absent : .text(old.map { "\($0.pack.name) \($0.versionText)" }.joined(separator: ", "))
    row["keys"] = .text(ProtectionText.keys(of: stack) + (old.isEmpty ? "" : " old"))
    return .object(row)
  }

  private func removedRow(_ stack: Stack) -> Value {
    let reference = stack.reference
    return [
      "anchor": .text(Anchor("gone-", "\(reference.project)/\(reference.stack)").description),
      "path": .text(SitePath.stack(reference).description), "project": .text(reference.project),
      "stack": .text(reference.stack),
      "lastSeen": .optional(stack.removal.map { DateText($0.lastSeen).text }),
    ]
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
      "sort": .text("\(stacks)"),
      "bar": .text(NumberText.hundredths(stacks, of: organization.coverage.all.observed)),
      "preventative": .text(NumberText.grouped(preventative)),
      "old": .text(NumberText.grouped(old)),
      "variants": .text("\(pack.variants.count)"),
    ]
  }

  private func groupRow(_ group: Group, in organization: String) -> Value {
    let packs = group.summary.enabledPolicyPackCount ?? (group.isRead ? group.packs.count : nil)
    return [
      "anchor": .text(Anchor("g-", group.name).description),
      "path": .text(SitePath.group(organization: organization, group: group.name).description),
      "name": .text(group.name),
      "isDefault": .flag(group.summary.isOrganizationDefault),
      "mode": .text(LevelValue.words(group.summary.mode)),
      "members": .text(NumberText.grouped(group.members.count)),
      "stackCount": .text(group.stackCount.map(NumberText.grouped) ?? "not told"),
      "packCount": .text(packs.map(NumberText.grouped) ?? "not told"),
    ]
  }
}
