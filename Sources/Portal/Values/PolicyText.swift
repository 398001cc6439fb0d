import Governance
import PolicyData
import Templates

/// A policy in words and figures.
struct PolicyText {
  let policy: Pack.PolicyInUse
  let reach: PolicyReach

  init(_ policy: Pack.PolicyInUse, of pack: Pack) {
    self.policy = policy
    reach = pack.reach(of: policy.name)
  }

  var displayName: String? {
    policy.definition.flatMap {
      $0.displayName.isEmpty || $0.displayName == policy.name ? nil : $0.displayName
    }
  }

  var tags: [Value] {
    let severity = policy.definition?.severity.map { [Glyph.tag("\($0) severity")] } ?? []
    return policy.isDisabledEverywhere ? severity + [Glyph.tag("disabled everywhere", .wrong)] : severity
  }

  var finding: String {
    let stops = reach.alreadyStopped.count, all = running + reach.lacking.count
    if all == 0 { return "No stack runs it." }
    let stacks = "\(NumberText.grouped(stops)) of \(NumberText.count(all, "stack"))"
    if stops == 0 { return "It can stop no deployment: on none of \(NumberText.count(all, "stack"))." }
    return "It can stop a deployment of \(stacks)."
  }

  var more: String {
    [
      reach.newlyStopped.isEmpty
        ? nil : "On \(NumberText.grouped(reach.newlyStopped.count)) it only warns or is disabled.",
      reach.auditedOnly.isEmpty
        ? nil : "On \(NumberText.grouped(reach.auditedOnly.count)) it looks afterwards.",
      reach.lacking.isEmpty
        ? nil : "\(NumberText.grouped(reach.lacking.count)) run a version of the pack without it.",
    ].compactMap(\.self).joined(separator: " ")
  }

  var reachFinding: String {
    let count = reach.newlyStopped.count
    let production = reach.newlyStopped.productionCount
    if count == 0 { return "No further stack." }
    let stacks = "\(NumberText.count(count, "stack")) would newly be stopped by a violation"
    return production > 0
      ? "\(stacks), \(NumberText.grouped(production)) of them in production." : "\(stacks)."
  }

  private var running: Int {
    reach.alreadyStopped.count + reach.newlyStopped.count + reach.auditedOnly.count + reach.undecided.count
  }

  static func effect(_ variant: PolicyVariant) -> String {
    guard variant.runsBeforeDeployments else {
      return variant.level.level == .disabled ? "does not run" : "looks afterwards, never stops"
    }
    return switch variant.level.level {
    case .mandatory: "stops a deployment"
    case .remediate: "repairs the resource, or stops"
    case .advisory: "warns"
    case .disabled: "does not run"
    case nil: "as the pack’s author set it"
    case .unknown: "refused by the Pulumi CLI"
    }
  }

  /// What the author lets users set, with the value that holds where nothing is set.
  var parameterRows: [Value] {
    guard let definition = policy.definition else { return [] }
    return definition.parameters.map { parameter in
      let schema = parameter.value
      let standard = schema["default"].map {
        Redaction.redacted($0, key: parameter.key) ?? Redaction.placeholder
      }
      return [
        "anchor": .text(Anchor("m-", parameter.key).description),
        "name": .text(parameter.key),
        "type": .text(schema["type"]?.string ?? "any"),
        "isRequired": .flag(definition.requiredParameters.contains(parameter.key)),
        "default": .optional(standard?.compactText),
        "description": .optional(schema["description"]?.nonEmptyString),
      ]
    }
  }
}
