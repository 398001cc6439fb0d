import Governance
import PolicyData

/// One line of the attention list, in words.
struct AttentionText {
  let glyph: Glyph
  let kind: String
  /// Where the line leads, from the site's root.
  let path: String?
  /// The part of the name that stands back: a stack's project.
  let quiet: String
  let name: String
  let says: String
  let cause: String
  let place: String
  /// The same every night, while the line stands.
  let anchor: Anchor

  init(_ attention: Attention) {
    switch attention {
    case .unprotected(let stack, let reason): self.init(unprotected: stack, reason)
    case .unknown(let stacks, let failure): self.init(unknown: stacks, failure)
    case .stale(let stacks, let outage): self.init(stale: stacks, outage)
    case .staleOrganization(let outage): self.init(stale: outage)
    case .unmatchedPattern(let pattern): self.init(unmatched: pattern)
    case .unknownLevel(let level, let policy, let pack, let organization):
      self.init(level: level, policy: policy, pack: pack, organization: organization)
    case .brokenRequirement(let result): self.init(broken: result)
    case .expiredException(let result, let stacks): self.init(expired: result, stacks: stacks)
    case .conflict(let pack, let stacks, let organization):
      self.init(pack: pack, disagreeing: stacks, organization: organization)
    case .oldVersion(let pack, let version, let organization):
      self.init(pack: pack, version: version, organization: organization)
    }
  }

  private init(
    _ glyph: Glyph, _ kind: String, key: String, path: String?, quiet: String = "", name: String,
    says: String,
    cause: String,
    place: String
  ) {
    self.glyph = glyph
    self.kind = kind
    self.path = path
    self.quiet = quiet
    self.name = name
    self.says = says
    self.cause = cause
    self.place = place
    anchor = Anchor("t-", kind).appending(key)
  }

  private init(unprotected stack: Stack, _ reason: Protection.Reason) {
    let says =
      switch reason {
      case .noGroup: "belongs to no policy group"
      case .noPack: "must pass no pack at all"
      case .auditOnly: "is only watched, never stopped"
      case .warnsOnly: "is warned, never stopped"
      }
    self.init(
      .unprotected, "Unprotected", key: stack.reference.description,
      path: SitePath.stack(stack.reference).description,
      quiet: "\(stack.reference.project)/", name: stack.reference.stack, says: says,
      cause: stack.stackGuard.map { "\(ProtectionText.cause(reason, stackGuard: $0))." } ?? "",
      place: stack.reference.organization)
  }

  private init(unknown stacks: [Stack], _ failure: ObservationFailure) {
    let first = stacks[0].reference
    let others = stacks.count - 1
    let organizations = Set(stacks.map(\.reference.organization)).count
    self.init(
      .unknown, "Not observed", key: FailureText.short(failure), path: SitePath.stack(first).description,
      quiet: "\(first.project)/",
      name: first.stack,
      says: others == 0
        ? "could not be observed" : "and \(NumberText.count(others, "more stack")) could not be observed",
      cause: "\(failure.reason). \(FailureText.next(failure))",
      place: organizations == 1 ? first.organization : NumberText.count(organizations, "organization"))
  }

  private init(stale stacks: [Stack], _ outage: Outage) {
    let first = stacks[0].reference
    let others = stacks.count - 1
    let organizations = Set(stacks.map(\.reference.organization)).count
    let shown = "shown as of \(DateText(outage.asOf).text)"
    self.init(
      .unknown, "Older data", key: FailureText.short(outage.failure), path: SitePath.stack(first).description,
      quiet: "\(first.project)/", name: first.stack,
      says: others == 0
        ? "is \(shown)" : "and \(NumberText.count(others, "more stack")) are shown as of earlier nights",
      cause: "\(outage.failure.reason). \(FailureText.next(outage.failure))",
      place: organizations == 1 ? first.organization : NumberText.count(organizations, "organization"))
  }

  private init(stale outage: OrganizationOutage) {
    self.init(
      .unknown, "Older data", key: outage.organization,
      path: SitePath.organization(outage.organization).description, name: outage.organization,
      says: "has groups and packs that are shown as of \(DateText(outage.asOf).text)",
      cause: "\(outage.failure.reason). \(FailureText.next(outage.failure))", place: outage.organization)
  }

  private init(unmatched pattern: StackPattern) {
    self.init(
      .wrong, "No stack", key: pattern.description, path: nil, name: pattern.description,
      says: "matches no stack",
      cause: "The pattern stands in site.json. A typing error there leaves stacks out of the portal.",
      place: pattern.organization)
  }

  private init(level: String, policy: String, pack: Pack, organization: String) {
    self.init(
      .wrong, "Unknown level", key: "\(organization)/\(pack.name)/\(policy)/\(level)",
      path: "\(SitePath.pack(organization: organization, pack: pack.name))#\(Anchor("r-", policy))",
      quiet: "\(pack.name)/", name: policy, says: "is set to “\(level)”",
      cause:
        "Pulumi knows mandatory, remediate, advisory and disabled, and refuses a configuration with another level.",
      place: organization)
  }

  private init(broken result: RequirementResult) {
    let shown = result.failing.prefix(3).map(\.reference.description).joined(separator: ", ")
    let rest = result.failing.count - 3
    self.init(
      .broken, "Requirement", key: result.requirement.title, path: SitePath.requirements.description,
      name: result.requirement.title,
      says: result.matched == 0
        ? "is about no stack"
        : "is not met by \(NumberText.grouped(result.failing.count)) of \(NumberText.count(result.matched, "stack"))",
      cause: result.matched == 0
        ? "Nothing matches \(RequirementText.patterns(result.requirement.patterns))."
        : "\(shown)\(rest > 0 ? " and \(NumberText.grouped(rest)) more" : "").",
      place: result.requirement.fails ? "must hold" : "")
  }

  private init(expired result: ExceptionResult, stacks: Int) {
    let exception = result.exception
    self.init(
      .excused, "Exception", key: "\(result.index + 1)",
      path: "\(SitePath.requirements)#\(ExceptionText.anchor(result))",
      name: exception.policy.map { "\(exception.pack)/\($0)" } ?? exception.pack,
      says: "expired on \(exception.expires)",
      cause:
        "\(NumberText.count(stacks, "stack")) still \(stacks == 1 ? "fails" : "fail") without it. Owner: \(exception.owner).",
      place: "")
  }

  private init(pack: Pack, disagreeing stacks: [Stack], organization: String) {
    self.init(
      .conflict, "Conflict", key: "\(organization)/\(pack.name)", path: "\(SitePath.upkeep)#conflicts",
      name: pack.name,
      says: "is asked for differently by the groups of \(NumberText.count(stacks.count, "stack"))",
      cause: Self.names(stacks), place: organization)
  }

  private init(pack: Pack, version: Pack.VersionInUse, organization: String) {
    let count = version.stacks.count
    self.init(
      .old, "Old version", key: "\(organization)/\(pack.name)/\(version.text)",
      path: "\(SitePath.pack(organization: organization, pack: pack.name))#versions",
      name: pack.name,
      says:
        "\(version.text) on \(NumberText.count(count, "stack")), newest in use is \(pack.newestInUse?.text ?? "")",
      cause: Self.names(version.stacks), place: organization)
  }

  private static func names(_ stacks: [Stack]) -> String {
    let shown = stacks.prefix(3).map { "\($0.reference.project)/\($0.reference.stack)" }.joined(
      separator: ", ")
    return stacks.count > 3 ? "\(shown) and \(stacks.count - 3) more." : "\(shown)."
  }
}
