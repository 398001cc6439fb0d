import Governance
import PolicyData
import Templates

extension Pages {
  /// All frameworks that policies answer to.
  var frameworks: Page {
    Page(.frameworks, template: "frameworks") { [self] () throws(TemplateError) in
      let observed = observedStacks
      return try frame.page(
        .frameworks, title: "Frameworks",
        [
          "trail": .trail([]),
          "here": "Frameworks",
          "hasProduction": .flag(edition.site.coverage.production.stacks > 0),
          "frameworks": .list(edition.site.frameworks.map { frameworkRow($0, observed: observed) }),
        ])
    }
  }

  /// One framework: each control, its policies, the stacks covered, and the gaps.
  func page(of framework: Framework) -> Page {
    let path = FrameworkText.path(of: framework)
    return Page(path, template: "framework") { [self] () throws(TemplateError) in
      let observed = observedStacks
      let controls = framework.controls.map { ($0, $0.coverage(of: observed)) }
      let enforced = controls.count { !$0.1.enforced.isEmpty }
      let complete = controls.count { $0.1.enforced.count == observed.count }
      let name = FrameworkText.name(framework)
      return try frame.page(
        path, title: name,
        [
          "trail": .trail([("Frameworks", SitePath.frameworks.description)]),
          "here": .text(name),
          "name": .text(name),
          "finding": .text(
            "\(NumberText.grouped(enforced)) of \(NumberText.count(controls.count, "control")) can stop a deployment somewhere, \(NumberText.grouped(complete)) on every stack."
          ),
          "observed": .text(NumberText.count(observed.count, "observed stack")),
          "hasProduction": .flag(edition.site.coverage.production.stacks > 0),
          "controls": .list(controls.map { controlValue($0, $1, of: observed.count) }),
        ])
    }
  }

  private var observedStacks: [Stack] { edition.site.stacks.filter { $0.stackGuard != nil } }

  private func frameworkRow(_ framework: Framework, observed: [Stack]) -> Value {
    let coverages = framework.controls.map { $0.coverage(of: observed) }
    let pairs = framework.controls.count * observed.count
    let enforced = coverages.reduce(0) { $0 + $1.enforced.count }
    let name = FrameworkText.name(framework)
    return [
      "anchor": .text(Anchor("f-", name).description),
      "path": .text(FrameworkText.path(of: framework).description),
      "name": .text(name),
      "controls": .text(NumberText.grouped(framework.controls.count)),
      "policies": .text(NumberText.grouped(FrameworkText.policyCount(framework))),
      "share": .text(NumberText.percent(enforced, of: pairs)),
      "sort": .text(NumberText.hundredths(enforced, of: pairs)),
      "uncovered": .text(NumberText.grouped(coverages.count(where: \.enforced.isEmpty))),
      "production": .text(
        NumberText.grouped(coverages.count { $0.gaps.contains(where: \.labels.isProduction) })),
    ]
  }

  private func controlValue(
    _ control: Framework.Control, _ coverage: ControlCoverage, of observed: Int
  ) -> Value {
    let productionGaps = coverage.gaps.count(where: \.labels.isProduction)
    return [
      "anchor": .text(FrameworkText.anchor(control.reference).description),
      "rowAnchor": .text(Anchor("r-", control.reference).description),
      "reference": .text(FrameworkText.reference(control)),
      "specification": .text(control.specification),
      "policyCount": .text(NumberText.grouped(Set(control.policies.map(\.policy.name)).count)),
      "policies": .list(control.policies.map(controlPolicyRow)),
      "enforced": .text(NumberText.grouped(coverage.enforced.count)),
      "watched": .text(NumberText.grouped(coverage.watched.count)),
      "gaps": .text(NumberText.grouped(coverage.gaps.count)),
      "productionGaps": .text(NumberText.grouped(productionGaps)),
      "keys": .text((coverage.gaps.isEmpty ? "" : "gap ") + (coverage.enforced.isEmpty ? "none" : "")),
      "observed": .text(NumberText.grouped(observed)),
      "bar": ControlBar.value(coverage, of: observed),
      "gapList": StackList.value(coverage.gaps, showsOrganization: true),
      "gapSummary": .text(
        "\(NumberText.count(coverage.gaps.count, "stack")) without it"
          + (productionGaps > 0 ? ", \(NumberText.grouped(productionGaps)) in production" : "")),
    ]
  }

  private func controlPolicyRow(_ member: Framework.ControlPolicy) -> Value {
    [
      "path": .text(
        SitePath.policy(
          organization: member.organization, pack: member.pack.name, policy: member.policy.name
        ).description),
      "organization": .text(member.organization),
      "pack": .text(member.pack.name),
      "name": .text(member.policy.name),
      "bar": LevelValue.bar(member.policy.preventative),
      "audit": LevelValue.bar(member.policy.audit, class: "au"),
    ]
  }
}
