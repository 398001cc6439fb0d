import Governance
import PolicyData
import Templates

extension Pages {
  /// One stack: what can stop a deployment, what only warns, and what says so?
  func page(of stack: Stack, in organization: Organization, _ parts: OrganizationParts) -> Page {
    let path = SitePath.stack(stack.reference)
    return Page(path, template: "stack", scope: .stack(stack)) {
      [self] () throws(TemplateError) in
      let values = facts(stack, in: organization, parts)
        .merging(
          scoreValues(stack, in: organization), ruleValues(stack),
          ["history": changeValues.history(of: stack.reference)], sinceValues(stack),
          edition.keptNights(of: stack.reference),
          try knowledge(stack, in: organization, root: path.rootPrefix))
      return try frame.page(
        path, title: "\(stack.reference.project)/\(stack.reference.stack)", organization: organization.name,
        values)
    }
  }

  /// What is known of the stack itself, whatever is known of its policies.
  private func facts(
    _ stack: Stack, in organization: Organization, _ parts: OrganizationParts
  ) -> Members {
    let reference = stack.reference
    let organizationPath = SitePath.organization(organization.name)
    return [
      "trail": .trail([
        (organization.name, organizationPath.description), (reference.project, parts.row(of: stack)),
      ]),
      "here": .text(reference.stack),
      "project": .text(reference.project),
      "stack": .text(reference.stack),
      "tags": .list(tags(stack, in: organization)),
      "organization": .text(organization.name),
      "organizationPath": .text(organizationPath.description),
      "environment": .optional(stack.labels.environment),
      "owner": .optional(stack.labels.owner ?? stack.labels.contact),
      "contact": .optional(stack.labels.contact.flatMap { Hyperlink($0) }?.target),
      "resources": .optional(stack.resourceCount.map(NumberText.grouped)),
      "lastUpdate": stack.lastUpdate.map { date in
        ["text": .text(DateText(date).text), "machine": .text(DateText(date).machine)]
      } ?? .absent,
      "badge": stack.removal == nil ? .text(BadgePath.stack(reference)) : .absent,
      "outage": outageValue(stack),
      "removal": stack.removal.map { ["text": .text(DateText($0.lastSeen).text)] } ?? .absent,
      "dataOf": dataOf(stack),
      "console": .optional(edition.console(reference).flatMap { Hyperlink($0) }?.target),
    ]
  }

  /// Which night the page is of, where it is not the last one.
  private func outageValue(_ stack: Stack) -> Value {
    guard let outage = stack.outage else { return .absent }
    return [
      "asOf": .text(DateText(outage.asOf).text),
      "nights": .text(NumberText.count(outage.nights, "night")),
      "what": .text(outage.failure.reason.capitalizingFirst), "next": .text(FailureText.next(outage.failure)),
    ]
  }

  /// The earlier night that the page is of; absent where it is of the last one, which the page does not name: it would
  /// be another page every night.
  private func dataOf(_ stack: Stack) -> Value {
    guard let night = stack.outage?.asOf ?? stack.removal?.lastSeen else { return .absent }
    let date = DateText(night)
    return ["text": .text(date.text), "machine": .text(date.machine)]
  }

  /// What guards the stack, or why that is not known.
  private func knowledge(
    _ stack: Stack, in organization: Organization, root: String
  ) throws(TemplateError) -> Members {
    switch stack.knowledge {
    case .known(let stackGuard):
      [
        "finding": .text(ProtectionText.finding(stackGuard)),
        "more": .text(ProtectionText.more(stackGuard)),
        "failure": .absent,
        "guard": try guardValue(stackGuard, of: stack, in: organization, root: root),
      ]
    case .unknown(let failure):
      [
        "finding": "It could not be observed.",
        "more": "This page is no statement that nothing guards the stack, nor that something does.",
        "failure": [
          "what": .text(failure.reason.capitalizingFirst), "next": .text(FailureText.next(failure)),
        ],
        "guard": .absent,
      ]
    }
  }

  /// A longer index helps nobody to find anything.
  private static var indexLimit: Int { 60 }

  /// Of one group; the packs below say where each is from.
  private static var shownPacks: Int { 8 }

  private func tags(_ stack: Stack, in organization: Organization) -> [Value] {
    var environment = stack.labels.environment.map { [Glyph.tag($0)] } ?? []
    if stack.removal != nil { return environment + [Glyph.tag("removed", .unknown, isTrouble: true)] }
    if let outage = stack.outage {
      environment.append(Glyph.tag("as of \(DateText(outage.asOf).day)", .unknown, isTrouble: true))
    }
    let trouble = isTrouble(stack)
    switch stack.protection {
    case nil: return environment + [Glyph.tag("not observed", .unknown, isTrouble: true)]
    case .unprotected: return environment + [Glyph.tag("unprotected", .unprotected, isTrouble: trouble)]
    case .undecided: return environment + [Glyph.tag("undecided", .undecided)]
    case .protected:
      let old = stack.stackGuard?.assignments.count {
        organization.pack(named: $0.pack.name)?.isOld($0.pack) == true
      }
      let versions =
        old == 0
        ? Glyph.tag("newest versions", .protected)
        : Glyph.tag(NumberText.count(old ?? 0, "old version"), .old)
      return environment + [Glyph.tag("protected", .protected), versions]
    }
  }

  private func guardValue(
    _ stackGuard: StackGuard, of stack: Stack, in organization: Organization, root: String
  ) throws(TemplateError) -> Value {
    let views = views(of: stackGuard, in: organization, root: root)
    var stopping: [Value] = []
    var sections: [Value] = []
    for view in views {
      sections.append(.markup(try fragments.section(view)))
      if view.assignment.canStop == true { stopping.append(.markup(try fragments.stopping(view))) }
    }
    return [
      "hasStopping": .flag(!stopping.isEmpty),
      "stopping": .list(stopping),
      "hasPacks": .flag(!sections.isEmpty),
      "sections": .list(sections),
      "hasIndex": .flag((1...Self.indexLimit).contains(views.count)),
      "index": .list(
        views.map { view in
          [
            "anchor": .text(view.anchor.description), "name": .text(view.assignment.pack.name),
            "count": .text(view.indexCount),
          ]
        }),
      "hasGroups": .flag(!stackGuard.groups.isEmpty),
      "groups": .list(
        stackGuard.groups.map { groupValue($0, of: stackGuard, on: stack, in: organization.name) }),
      "hasSince": .flag(edition.history.sinces.of(stack) != nil),
      "isAttributed": .flag(stackGuard.assignments.contains { $0.attribution != nil }),
    ]
  }

  private func views(of stackGuard: StackGuard, in organization: Organization, root: String) -> [PackView] {
    stackGuard.assignments.map { assignment in
      PackView(
        assignment: assignment, organization: organization.name,
        isOld: organization.pack(named: assignment.pack.name)?.isOld(assignment.pack) == true, root: root)
    }
  }

  /// The packs that a stack must pass, as its page shows them.
  func views(of stack: Stack, in organization: Organization) -> [PackView] {
    stack.stackGuard.map {
      views(of: $0, in: organization, root: SitePath.stack(stack.reference).rootPrefix)
    } ?? []
  }

  private func groupValue(
    _ group: PolicyGroupSummary, of stackGuard: StackGuard, on stack: Stack, in organization: String
  ) -> Value {
    let brought = stackGuard.assignments.flatMap { assignment in
      (assignment.attribution?.sources ?? []).filter { $0.group == group.name }.map { source -> Value in
        [
          "anchor": .text(PackView.anchor(of: assignment).description), "name": .text(source.pack.name),
          "version": .text(AttributionText.version(source)), "isInForce": .flag(source.isInForce),
        ]
      }
    }
    return [
      "anchor": .text(Anchor("g-", group.name).description),
      "brought": .list(brought.prefix(Self.shownPacks).map(\.self)),
      "broughtLeftOut": brought.count > Self.shownPacks
        ? .text(NumberText.grouped(brought.count - Self.shownPacks)) : .absent,
      "path": .text(SitePath.group(organization: organization, group: group.name).description),
      "name": .text(group.name),
      "isDefault": .flag(group.isOrganizationDefault),
      "since": sinceValue(stack, in: group.name),
      "mode": .text(LevelValue.words(group.mode)),
      "packCount": .text(group.enabledPolicyPackCount.map(NumberText.grouped) ?? "not told"),
      "stackCount": .text(group.stackCount.map(NumberText.grouped) ?? "not told"),
    ]
  }
}
