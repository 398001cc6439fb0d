import Governance
import PolicyData
import Templates

extension Pages {
  /// One policy pack: who runs which version, how strict is it, and whom would a change hit?
  func pages(of pack: Pack, in organization: Organization) -> [Page] {
    let path = SitePath.pack(organization: organization.name, pack: pack.name)
    let parts = Parts(pack.uses, limit: Self.listLimit)
    return parts.all.indices.map { index in
      Page(path.part(index + 1), template: "pack", scope: .organization(organization.name)) {
        [self] () throws(TemplateError) in
        let values = useValues(pack, parts, number: index + 1, at: path)
          .merging(packValues(pack, in: organization, isFirst: index == 0))
          .merging(index == 0 ? wholeValues(pack, in: organization) : [:])
        return try frame.page(path.part(index + 1), title: pack.name, organization: organization.name, values)
      }
    }
  }

  private func packValues(_ pack: Pack, in organization: Organization, isFirst: Bool) -> Members {
    [
      "trail": .trail([(organization.name, SitePath.organization(organization.name).description)]),
      "here": .text(pack.name),
      "name": .text(pack.name),
      "tags": .list(
        pack.displayName.isEmpty || pack.displayName == pack.name ? [] : [Glyph.tag(pack.displayName)]),
      "finding": .text(PackText.finding(pack)),
      "more": .text(PackText.more(pack)),
      "isFirst": .flag(isFirst),
    ]
  }

  /// What only the first page shows.
  private func wholeValues(_ pack: Pack, in organization: Organization) -> Members {
    let exceptions = exceptionRows(pack: pack.name, in: organization.name)
    let behind = pack.behind
    return [
      "hasExceptions": .flag(!exceptions.isEmpty),
      "exceptions": .list(exceptions),
      "history": changeValues.history(ofPack: pack.name, organization: organization.name),
      "figures": .list(PackText.figures(pack, in: organization)),
      "hasProduction": .flag(organization.coverage.production.stacks > 0),
      "versionChart": VersionChart.value(of: pack),
      "hasSince": .flag(edition.history.sinces.lastNight != nil),
      "versions": .list(versionRows(pack)),
      "isListed": .flag(pack.policies.contains { $0.definition != nil }),
      "policiesNote": .text(PackText.policiesNote(pack)),
      "hasPolicies": .flag(!pack.policies.isEmpty),
      "policies": .list(pack.policies.map { policyRow($0, of: pack, in: organization.name) }),
      "mix": CoverageText.mix(of: pack),
      "upgrade": upgradeValue(pack),
      "hasHolders": .flag(!behind.isEmpty),
      "holders": .list(behind.map { holderRow($0, in: organization.name) }),
      "variantsNote": .text(PackText.variantsNote(pack)),
      "variants": .list(pack.variants.enumerated().map { variantValue($1, number: $0 + 1) }),
    ]
  }

  private func versionRows(_ pack: Pack) -> [Value] {
    let unused = pack.unusedNewest.map { newest -> Value in
      versionRow(
        text: newest.text, number: newest.number, state: .unused, stacks: [], since: .absent, of: pack)
    }
    return [unused].compactMap(\.self)
      + pack.versions.map { version in
        versionRow(
          text: version.text, number: version.number,
          state: version.isNewestInUse ? .newest : version.number == nil ? .unknown : .old,
          stacks: version.stacks, since: sinceValue(version, of: pack), of: pack)
      }
  }

  private enum VersionState { case unused, newest, old, unknown }

  private func versionRow(
    text: String, number: Int?, state: VersionState, stacks: [Stack], since: Value, of pack: Pack
  ) -> Value {
    [
      "anchor": .text(Anchor("v-", "\(number.map(String.init) ?? "")-\(text)").description),
      "text": .text(text),
      "isNewest": .flag(state == .newest),
      "isOld": .flag(state == .old),
      "isUnused": .flag(state == .unused),
      "number": .text(number.map(String.init) ?? "not told"),
      "stacks": .text(NumberText.grouped(stacks.count)),
      "since": since,
      "fill": .text(state == .newest ? "fi" : "fk"),
      "bar": .text(NumberText.hundredths(stacks.count, of: pack.stackCount)),
      "production": .text(NumberText.grouped(stacks.count(where: \.isProduction))),
    ]
  }

  private func policyRow(_ policy: Pack.PolicyInUse, of pack: Pack, in organization: String) -> Value {
    let levels = policy.preventative
    let stops = levels.mandatory + levels.remediate
    let path = SitePath.policy(organization: organization, pack: pack.name, policy: policy.name)
    return [
      "anchor": .text(Anchor("r-", policy.name).description),
      "path": .text(path.description),
      "name": .text(policy.name),
      "severity": .text(policy.definition?.severity ?? "not stated"),
      "severityOrder": .number(SeverityText.rank(policy.definition?.severity)),
      "control": .optional(policy.definition?.framework.map(FrameworkText.control)),
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
      "keys": .text(
        [stops > 0 ? "stops" : nil, policy.isDisabledEverywhere ? "off" : nil]
          .compactMap(\.self).joined(separator: " ")),
    ]
  }

  /// With more rows, or longer ones, the page would be too heavy.
  private static var hitLimit: Int { 100 }
  private static var hitPolicyLimit: Int { 8 }

  /// Whom a move to the newest version would hit; absent where nobody is behind, or where that is not known.
  private func upgradeValue(_ pack: Pack) -> Value {
    guard let reach = pack.upgradeReach else { return .absent }
    return [
      "finding": .text(PackText.upgradeFinding(reach)),
      "hasHits": .flag(!reach.hits.isEmpty),
      "hitsLeftOut": reach.hits.count > Self.hitLimit
        ? .text(NumberText.count(reach.hits.count - Self.hitLimit, "more stack")) : .absent,
      "hits": .list(
        reach.hits.prefix(Self.hitLimit).map { hit in
          var row = StackColumns.row(
            hit.stack, anchor: StackColumns.anchor(of: hit.stack, "up-"), isTrouble: false)
          row["from"] = .text(hit.from)
          row["count"] = .text(NumberText.grouped(hit.policies.count))
          let more = hit.policies.count - Self.hitPolicyLimit
          row["policies"] = .text(
            hit.policies.prefix(Self.hitPolicyLimit).joined(separator: ", ")
              + (more > 0 ? " and \(NumberText.grouped(more)) more" : ""))
          return .object(row)
        }),
    ]
  }

  private func holderRow(_ behind: Behind, in organization: String) -> Value {
    let anchor = (behind.heldBy ?? []).reduce(Anchor("h-", behind.version)) { $0.appending($1) }
    return [
      "anchor": .text(anchor.description),
      "version": .text(behind.version),
      "newest": .text(behind.newest),
      "isRead": .flag(behind.heldBy != nil),
      "groups": .list(
        (behind.heldBy ?? []).map { group in
          [
            "name": .text(group),
            "path": .text(SitePath.group(organization: organization, group: group).description),
          ]
        }),
      "count": .text(NumberText.grouped(behind.stacks.count)),
      "production": .text(NumberText.grouped(behind.stacks.count(where: \.isProduction))),
      "summary": .text(NumberText.count(behind.stacks.count, "stack")),
      "list": StackList.value(
        behind.stacks, root: SitePath.pack(organization: organization, pack: behind.pack.name).rootPrefix),
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
}
