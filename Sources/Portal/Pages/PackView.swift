import Governance
import PolicyData
import Templates

/// A required pack on a stack's page: everything its templates see.
struct PackView {
  let assignment: PackAssignment
  let organization: String
  let isOld: Bool
  /// From the page to the site's root.
  let root: String

  private var pack: RequiredPolicyPack { assignment.pack }

  /// Solid signs can stop a deployment, outlines only watch.
  private var watches: Bool { !assignment.mode.runsBeforeDeployments }

  /// A pack can be required twice, before deployments and afterwards, in two versions.
  var anchor: Anchor { Self.anchor(of: assignment) }

  static func anchor(of assignment: PackAssignment) -> Anchor {
    Anchor(assignment.mode == .audit ? "a-" : "p-", assignment.pack.name)
  }

  /// What the page's index shows beside the name.
  var indexCount: String { assignment.mode == .audit ? "audit" : ProtectionText.canStop(assignment) }

  func sectionValue(parameters: ParameterValue) -> Value {
    let path = SitePath.pack(organization: organization, pack: pack.name)
    return [
      "root": .text(root),
      "path": .text(path.description),
      "anchor": .text(anchor.description),
      "name": .text(pack.name),
      "version": .text(assignment.versionText),
      "mode": .text(LevelValue.words(assignment.mode)),
      "distinguisher": .text(assignment.mode == .audit ? ", audit" : ""),
      "isOld": .flag(isOld),
      "summary": .text(summary),
      "levels": LevelValue.listValue(assignment.rules.counts, watches: watches),
      // With one level there is nothing to compare, and a stack can have 200 packs.
      "bar": LevelValue.list(assignment.rules.counts).count < 2
        ? .absent : LevelValue.bar(assignment.rules.counts, class: watches ? "au" : ""),
      "isLong": .flag(assignment.rules.policies.count >= 8),
      "sources": .list((assignment.attribution?.sources ?? []).map(sourceValue)),
      "isAttributed": .flag(assignment.attribution != nil),
      "reason": "No group of the stack applies it now.",
      "conflict": .text(
        assignment.attribution.map { $0.disagreement == nil ? "" : AttributionText.reason($0) } ?? ""),
      "hasSeverities": .flag(assignment.rules.policies.contains { $0.definition != nil }),
      "notes": .list(notes.map { ["title": .text($0.title), "text": .text($0.text)] }),
      "policies": .list(
        assignment.rules.policies.map { policyValue($0, parameters: parameters) }),
      "othersName": .text(assignment.rules.policies.isEmpty ? "every policy" : "all other policies"),
      "others": assignment.rules.others.map { LevelValue.value($0, watches: watches) } ?? .absent,
    ]
  }

  private func sourceValue(_ source: Attribution.Source) -> Value {
    [
      "path": .text(SitePath.group(organization: organization, group: source.group).description),
      "group": .text(source.group), "version": .text(AttributionText.version(source)),
      "isInForce": .flag(source.isInForce),
    ]
  }

  private func policyValue(_ rule: PolicyRule, parameters: ParameterValue) -> Value {
    var value = parameters.value(of: rule.parameters)
    value["name"] = .text(rule.policy)
    value["anchor"] = .text(anchor.appending(rule.policy).description)
    value["path"] = .text(
      SitePath.policy(organization: organization, pack: pack.name, policy: rule.policy).description)
    value["severityOrder"] = .number(SeverityText.rank(rule.definition?.severity))
    value["severity"] = .text(rule.definition?.severity ?? "not stated")
    value["class"] = .text(LevelValue.cssClass(rule.level.level, watches: watches))
    value["level"] = .text(rule.level.text)
    value["origin"] = .text(LevelValue.words(rule.level.origin))
    return .object(value)
  }

  var stoppingValue: Value {
    [
      "anchor": .text(anchor.description),
      "name": .text(pack.name),
      "count": .text(ProtectionText.canStop(assignment)),
      "levels": .list([EnforcementLevel.mandatory, .remediate].compactMap(stoppingValue)),
    ]
  }

  private func stoppingValue(_ level: EnforcementLevel) -> Value? {
    let policies = assignment.stopping.filter { $0.level.level == level }.map { Value.text($0.policy) }
    let hasOthers = assignment.stopsWithAllOthers && assignment.rules.others?.level == level
    guard !policies.isEmpty || hasOthers else { return nil }
    return [
      "level": .text(level.description), "class": .text(LevelValue.cssClass(level)),
      "policies": .list(policies),
      "others": hasOthers
        ? .text(assignment.rules.policies.isEmpty ? "every policy" : "all other policies") : .absent,
    ]
  }

  private var summary: String {
    let name = pack.displayName.isEmpty || pack.displayName == pack.name ? "" : "\(pack.displayName). "
    let named = assignment.rules.policies.count
    if named == 0 {
      if assignment.rules.others == nil { return name + "This version has no policy." }
      return name + (pack.configuration.entries.isEmpty ? "Nothing is configured." : "No policy is named.")
    }
    let kind = assignment.rules.others == nil ? "" : "configured "
    let policies = NumberText.count(named, "\(kind)policy", "\(kind)policies")
    switch assignment.mode {
    case .audit: return "\(name)\(policies.capitalizingFirst), looked at afterwards."
    case .preventative, .untold:
      return "\(name)\(assignment.stopping.count) of \(policies) can stop a deployment."
    case .unclear: return "\(name)\(policies.capitalizingFirst)."
    }
  }

  private var notes: [(title: String, text: String)] {
    var notes: [(String, String)] = []
    if !pack.environments.isEmpty {
      notes.append(
        (
          "ESC environments may change this at run time:",
          "\(pack.environments.joined(separator: ", ")). Levels and parameters are as configured here."
        ))
    }
    switch assignment.mode {
    case .untold:
      notes.append(
        (
          "The service does not tell modes.",
          "Such services run required packs before deployments, so these levels count as preventative."
        ))
    case .unclear:
      notes.append(
        (
          "The service does not tell which mode this pack runs in,",
          "and the stack has groups of more than one: it counts neither as protected nor as unprotected by it."
        ))
    case .preventative, .audit: break
    }
    if assignment.isAlsoAudited {
      notes.append(
        ("Audited as well.", "An audit group requires the same version with the same configuration."))
    }
    let idle = assignment.rules.idleEntries
    if !idle.isEmpty {
      notes.append(
        (
          "Configured, and no policy of this version:",
          "\(idle.joined(separator: ", ")). The pack ignores what it does not know."
        ))
    }
    let unknown = assignment.rules.withUnknownLevel
    if !unknown.isEmpty {
      notes.append(
        (
          "\(NumberText.count(unknown.count, "level")) unknown to Pulumi:",
          "\(unknown.map { "\($0.policy) = \($0.level.text)" }.joined(separator: ", ")). The Pulumi CLI refuses such a configuration."
        ))
    }
    return notes
  }
}
