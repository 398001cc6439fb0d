import Governance
import PolicyData
import Templates

extension Pages {
  /// What wants tidying: groups that disagree, stacks behind the newest version, and dead weight.
  var upkeep: Page {
    Page(.upkeep, template: "upkeep") { [self] () throws(TemplateError) in
      let organizations = edition.site.organizations
      let conflicts = organizations.flatMap { organization in organization.conflicts }
      let behind = organizations.flatMap { organization in
        organization.behind.map { (organization, $0) }
      }
      let weights = organizations.map { ($0, $0.deadWeight) }
      return try frame.page(
        .upkeep, title: "Upkeep",
        [
          "trail": .trail([]),
          "here": "Upkeep",
          "finding": .text(UpkeepText.finding(conflicts: conflicts, behind: behind.map(\.1))),
          "unread": .list(UpkeepText.unread(organizations).map(Value.text)),
          "hasConflicts": .flag(!conflicts.isEmpty),
          "conflicts": .list(conflicts.prefix(Self.rowLimit).map(conflictRow)),
          "conflictsLeftOut": leftOut(conflicts.count),
          "hasBehind": .flag(!behind.isEmpty),
          "behind": .list(behind.prefix(Self.rowLimit).map(behindRow)),
          "behindLeftOut": leftOut(behind.count),
          "deadWeight": .list(deadWeightSections(weights)),
        ])
    }
  }

  /// `data/conflicts.csv` and `data/behind.csv` have all rows.
  private static var rowLimit: Int { 200 }

  private static var shownStacks: Int { 6 }

  private func leftOut(_ count: Int) -> Value {
    count > Self.rowLimit ? .text(NumberText.grouped(count - Self.rowLimit)) : .absent
  }

  private func conflictRow(_ conflict: Conflict) -> Value {
    let reference = conflict.stack.reference
    let pack = conflict.assignment.pack.name
    let prefix = conflict.assignment.mode == .audit ? "xa-" : "x-"
    var row = StackColumns.row(
      conflict.stack, anchor: Anchor(prefix, reference.description).appending(pack), isTrouble: false)
    row["path"] = .text("\(SitePath.stack(reference))#\(PackView.anchor(of: conflict.assignment))")
    row["organization"] = .text(reference.organization)
    row["pack"] = .text(pack)
    row["packPath"] = .text(SitePath.pack(organization: reference.organization, pack: pack).description)
    row["winners"] = .list(conflict.attribution.winners.map { sourceValue($0, in: reference.organization) })
    row["losers"] = .list(conflict.attribution.losers.map { sourceValue($0, in: reference.organization) })
    row["reason"] = .text(AttributionText.reason(conflict.attribution))
    return .object(row)
  }

  private func sourceValue(_ source: Attribution.Source, in organization: String) -> Value {
    [
      "path": .text(SitePath.group(organization: organization, group: source.group).description),
      "group": .text(source.group),
      "version": .text(AttributionText.version(source)),
    ]
  }

  private func behindRow(_ organization: Organization, _ behind: Behind) -> Value {
    let key = [behind.version] + (behind.heldBy ?? [])
    let anchor = key.reduce(Anchor("b-", organization.name).appending(behind.pack.name)) { $0.appending($1) }
    return [
      "anchor": .text(anchor.description),
      "pack": .text(behind.pack.name),
      "path": .text(
        "\(SitePath.pack(organization: organization.name, pack: behind.pack.name))#versions"),
      "organization": .text(organization.name),
      "version": .text(behind.version),
      "newest": .text(behind.newest),
      "isNewestUnused": .flag(behind.isNewestUnused),
      "isRead": .flag(behind.heldBy != nil),
      "holders": .list(
        (behind.heldBy ?? []).map { group in
          [
            "name": .text(group),
            "path": .text(SitePath.group(organization: organization.name, group: group).description),
          ]
        }),
      "count": .text(NumberText.grouped(behind.stacks.count)),
      "production": .text(NumberText.grouped(behind.stacks.count(where: \.isProduction))),
      "summary": .text(NumberText.count(behind.stacks.count, "stack")),
      "list": StackList.value(behind.stacks, root: SitePath.upkeep.rootPrefix, limit: Self.shownStacks),
    ]
  }

  private func deadWeightSections(_ weights: [(Organization, DeadWeight)]) -> [Value] {
    DeadWeightText.kinds.map { kind in
      section(kind, rows: weights.flatMap { organization, weight in kind.rows(organization, weight) })
    } + [
      section(.expiredExceptions, rows: edition.site.exceptions.filter(\.isExpired).map(DeadWeightText.row))
    ]
  }

  private func section(_ kind: DeadWeightText, rows: [DeadWeightText.Row]) -> Value {
    [
      "id": .text(kind.id), "title": .text(kind.title), "note": .text(kind.note),
      "tableID": .text("\(kind.id)-table"), "noun": .text(kind.noun),
      "hasRows": .flag(!rows.isEmpty), "empty": .text(kind.empty),
      "rows": .list(rows.prefix(Self.rowLimit).map(\.value)), "leftOut": leftOut(rows.count),
    ]
  }
}
