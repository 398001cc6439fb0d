import Governance
import PolicyData
import Templates

extension Pages {
  /// One policy pack: who runs which version, and how strict?
  func page(of pack: Pack, in organization: Organization) -> Page {
    let path = SitePath.pack(organization: organization.name, pack: pack.name)
    return Page(path, template: "pack") { [self] () throws(TemplateError) in
      let production = organization.coverage.production.stacks > 0
      return try frame.page(
        path, title: pack.name, organization: organization.name,
        [
          "trail": .trail([(organization.name, SitePath.organization(organization.name).description)]),
          "here": .text(pack.name),
          "name": .text(pack.name),
          "tags": .list(
            pack.displayName.isEmpty || pack.displayName == pack.name ? [] : [Glyph.tag(pack.displayName)]),
          "finding": .text(PackText.finding(pack)),
          "more": .text(PackText.more(pack)),
          "figures": .list(PackText.figures(pack, in: organization)),
          "hasProduction": .flag(production),
          "versions": .list(pack.versions.map { versionRow($0, of: pack) }),
          "policiesNote": .text(PackText.policiesNote(pack)),
          "hasPolicies": .flag(!pack.policies.isEmpty),
          "policies": .list(pack.policies.map(policyRow)),
          "variantsNote": .text(PackText.variantsNote(pack)),
          "variants": .list(pack.variants.enumerated().map { variantValue($1, number: $0 + 1) }),
          "chips": .text(PackText.chips(pack)),
          "hasEnvironments": .flag(StackColumns(pack.uses.map(\.stack)).hasEnvironments),
          "uses": .list(pack.uses.map { useRow($0, of: pack) }),
        ])
    }
  }

  private func versionRow(_ version: Pack.VersionInUse, of pack: Pack) -> Value {
    let key = "\(version.number.map(String.init) ?? "")-\(version.text)"
    return [
      "anchor": .text(Anchor("v-", key).description),
      "text": .text(version.text),
      "isNewest": .flag(version.isNewestInUse),
      "isOld": .flag(!version.isNewestInUse && version.number != nil),
      "number": .text(version.number.map(String.init) ?? "not told"),
      "stacks": .text(NumberText.grouped(version.stacks.count)),
      "fill": .text(version.isNewestInUse ? "fi" : "fk"),
      "bar": .text(NumberText.hundredths(version.stacks.count, of: pack.stackCount)),
      "production": .text(NumberText.grouped(version.stacks.count(where: \.labels.isProduction))),
    ]
  }

  private func policyRow(_ policy: Pack.PolicyInUse) -> Value {
    let levels = policy.preventative
    let stops = levels.mandatory + levels.remediate
    return [
      "anchor": .text(Anchor("r-", policy.name).description),
      "name": .text(policy.name),
      "bar": LevelValue.bar(levels),
      "stops": [
        "sort": .text("\(stops)"),
        "text": .text(
          levels.total == 0 ? "–" : "\(NumberText.grouped(stops)) of \(NumberText.grouped(levels.total))"),
      ],
      "audited": .text(
        policy.audit.total == 0
          ? "–"
          : LevelValue.list(policy.audit).map { "\(NumberText.grouped($0.count)) \($0.words)" }.joined(
            separator: ", ")),
    ]
  }

  private func variantValue(_ variant: Pack.ConfigurationVariant, number: Int) -> Value {
    let shown = configurations.shown(variant.configuration)
    return [
      "anchor": .text(Anchor("c-", "\(number)").description),
      "number": .text("\(number)"),
      "stacks": .text(
        "On \(NumberText.count(variant.stacks.count, "stack")). \(PackText.others(variant.rules))"),
      "levels": LevelValue.listValue(variant.rules.counts),
      "environments": variant.environments.isEmpty
        ? .absent : .text(variant.environments.joined(separator: ", ")),
      "json": .optional(shown.json),
      "summary": .text(shown.summary),
    ]
  }

  private func useRow(_ use: Pack.Use, of pack: Pack) -> Value {
    let (stack, assignment) = (use.stack, use.assignment)
    let isOld = pack.isOld(assignment.pack)
    let isAudit = assignment.mode == .audit
    var row = StackColumns.row(stack, isTrouble: false)
    // A stack may have to pass a pack twice: once before deployments, once afterwards.
    row["anchor"] = .text(
      Anchor(isAudit ? "sa-" : "s-", "\(stack.reference.project)/\(stack.reference.stack)").description)
    row["keys"] = .text(
      [isOld ? "old" : nil, isAudit ? "audit" : nil, stack.labels.isProduction ? "prod" : nil]
        .compactMap(\.self).joined(separator: " "))
    row["version"] = .text(assignment.versionText)
    row["isOld"] = .flag(isOld)
    row["mode"] = .text(LevelValue.words(assignment.mode) + (assignment.isAlsoAudited ? " and audit" : ""))
    row["variant"] = .text("configuration \(use.variant + 1)")
    row["variantAnchor"] = .text(Anchor("c-", "\(use.variant + 1)").description)
    row["canStop"] = .text(ProtectionText.canStop(assignment))
    return .object(row)
  }
}
