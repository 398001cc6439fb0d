import Governance
import PolicyData
import Templates

extension Pages {
  /// One policy of a pack: what it checks, where it is in force, and whom it would hit.
  func page(of policy: Pack.PolicyInUse, of pack: Pack, in organization: Organization) -> Page {
    let path = SitePath.policy(organization: organization.name, pack: pack.name, policy: policy.name)
    let scope = PageScope.pack(PackName(organization: organization.name, pack: pack.name))
    return Page(path, template: "policy", scope: scope) {
      [self] () throws(TemplateError) in
      let text = PolicyText(policy, of: pack)
      let packPath = SitePath.pack(organization: organization.name, pack: pack.name)
      let exceptions = exceptionRows(pack: pack.name, policy: policy.name, in: organization.name)
      let variants = pack.variants(of: policy.name)
      let values: Members = [
        "trail": .trail([
          (organization.name, SitePath.organization(organization.name).description),
          (pack.name, packPath.description),
        ]),
        "here": .text(policy.name),
        "name": .text(policy.name),
        "tags": .list(text.tags),
        "finding": .text(text.finding),
        "more": .text(text.more),
        "pack": .text(pack.name),
        "packPath": .text(packPath.description),
        "organization": .text(organization.name),
        "variants": try variantValues(variants, root: path.rootPrefix),
        "hasExceptions": .flag(!exceptions.isEmpty),
        "exceptions": .list(exceptions),
        "history": changeValues.history(
          ofPolicy: policy.name, of: pack.name, organization: organization.name),
        "reach": reachValue(text, variants),
      ]
      return try frame.page(
        path, title: "\(policy.name), \(pack.name)", organization: organization.name,
        values.merging(definitionValues(policy, text)))
    }
  }

  /// What the policy's author says of it.
  private func definitionValues(_ policy: Pack.PolicyInUse, _ text: PolicyText) -> Members {
    let definition = policy.definition
    let schema = edition.parameters == .hidden ? [] : text.parameterRows
    return [
      "isDefined": .flag(definition != nil),
      "displayName": .optional(text.displayName),
      "description": .list(Prose.paragraphs(definition?.description ?? "").map(Value.text)),
      "hasRemediation": .flag(definition?.remediationSteps.isEmpty == false),
      "remediation": .list(Prose.paragraphs(definition?.remediationSteps ?? "").map(Value.text)),
      "url": .optional(definition.flatMap { Hyperlink(web: $0.url)?.target }),
      "severity": .text(definition?.severity ?? "not stated"),
      "defaultLevel": definition?.defaultLevel.map { level in
        ["level": .text(level.description), "class": .text(LevelValue.cssClass(level, watches: false))]
      } ?? .absent,
      "framework": controlValue(definition?.framework),
      "keywords": definition.map { $0.tags.isEmpty ? .absent : .text($0.tags.joined(separator: ", ")) }
        ?? .absent,
      "hasParameters": .flag(!schema.isEmpty),
      "schema": .list(schema),
    ]
  }

  private func controlValue(_ framework: Policy.Framework?) -> Value {
    guard let framework else { return .absent }
    let path = SitePath.control(
      framework: framework.name, version: framework.version, reference: framework.reference)
    return [
      "path": .text(path.description),
      "name": .text(FrameworkText.control(framework)),
      "specification": .text(framework.specification),
    ]
  }

  private func variantValues(_ variants: [PolicyVariant], root: String) throws(TemplateError) -> Value {
    var values: [Value] = []
    for (index, variant) in variants.enumerated() {
      values.append(try variantValue(variant, number: index + 1, root: root))
    }
    return .list(values)
  }

  private func variantValue(
    _ variant: PolicyVariant, number: Int, root: String
  ) throws(TemplateError) -> Value {
    var value = ParameterValue(display: edition.parameters).value(of: variant.parameters)
      .merging(variantLink(variant, number: number))
    value["origin"] = .text(LevelValue.words(variant.level.origin))
    value["effect"] = .text(PolicyText.effect(variant))
    value["list"] = try fragments.list(of: variant.stacks, root: root)
    return .object(value)
  }

  private func variantLink(_ variant: PolicyVariant, number: Int) -> Members {
    [
      "anchor": .text(Anchor("v-", "\(number)").description),
      "class": .text(LevelValue.cssClass(variant.level.level, watches: !variant.runsBeforeDeployments)),
      "level": .text(variant.level.text),
      "count": .text(NumberText.count(variant.stacks.count, "stack")),
    ]
  }

  private func reachValue(_ text: PolicyText, _ variants: [PolicyVariant]) -> Value {
    let reach = text.reach
    let lax = variants.enumerated().filter(\.element.wouldNewlyStop)
    return [
      "finding": .text(text.reachFinding),
      "hasVariants": .flag(!lax.isEmpty),
      "variants": .list(lax.map { .object(variantLink($0.element, number: $0.offset + 1)) }),
      "rows": .list(
        [
          (
            "n", "Newly stopped", "runs before their deployments, and only warns or is disabled",
            reach.newlyStopped
          ),
          ("a", "Already stopped", "mandatory or remediate today", reach.alreadyStopped),
          ("w", "Only audited", "the pack looks afterwards: no level stops anything", reach.auditedOnly),
          ("u", "Undecided", "today’s level is a default that could not be read", reach.undecided),
          ("l", "Without the policy", "their version of the pack does not have it", reach.lacking),
        ].map { key, name, meaning, stacks in
          [
            "anchor": .text("reach-\(key)"), "name": .text(name), "meaning": .text(meaning),
            "count": .text(NumberText.grouped(stacks.count)),
            "production": .text(NumberText.grouped(stacks.productionCount)),
          ]
        }),
    ]
  }
}
