import Governance
import PolicyData
import Templates

extension Pages {
  /// All frameworks that policies answer to.
  var frameworks: Page {
    Page(.frameworks, template: "frameworks") { [self] () throws(TemplateError) in
      return try frame.page(
        .frameworks, title: "Frameworks",
        [
          "trail": .trail([]),
          "here": "Frameworks",
          "hasProduction": .flag(edition.site.coverage.production.stacks > 0),
          "frameworks": .list(edition.site.frameworks.map { frameworkRow($0) }),
        ])
    }
  }

  /// One framework: each control, and how far it is kept.
  func page(of framework: Framework) -> Page {
    let path = FrameworkText.path(of: framework)
    return Page(path, template: "framework") { [self] () throws(TemplateError) in
      let controls = framework.controls.map { ($0, edition.coverage(of: $0, in: framework)) }
      let enforced = controls.count { $0.1.enforced.count > 0 }
      let complete = controls.count { $0.1.enforced.count == $0.1.stackCount }
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
          "observed": .text(NumberText.count(edition.site.coverage.all.observed, "observed stack")),
          "hasProduction": .flag(edition.site.coverage.production.stacks > 0),
          "controls": .list(
            controls.map { controlRow($0, of: framework, $1) }),
        ])
    }
  }

  func frameworkRow(_ framework: Framework) -> Value {
    let coverages = framework.controls.map { edition.coverage(of: $0, in: framework) }
    let pairs = coverages.reduce(0) { $0 + $1.stackCount }
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
      "uncovered": .text(NumberText.grouped(coverages.count { $0.enforced.isEmpty })),
      "production": .text(
        NumberText.grouped(coverages.count { $0.gaps.productionCount > 0 })),
    ]
  }

  private func controlRow(
    _ control: Framework.Control, of framework: Framework, _ coverage: ControlCoverage
  ) -> Value {
    [
      "anchor": .text(FrameworkText.anchor(control.reference).description),
      "path": .text(FrameworkText.path(of: control, in: framework).description),
      "reference": .text(FrameworkText.reference(control)),
      "specification": .text(control.specification),
      "policyCount": .text(NumberText.grouped(Set(control.policies.map(\.policy.name)).count)),
      "enforced": .text(NumberText.grouped(coverage.enforced.count)),
      "watched": .text(NumberText.grouped(coverage.watched.count)),
      "gaps": .text(NumberText.grouped(coverage.gaps.count)),
      "productionGaps": .text(NumberText.grouped(coverage.gaps.productionCount)),
      "keys": .text((coverage.gaps.isEmpty ? "" : "gap ") + (coverage.enforced.isEmpty ? "none" : "")),
      "bar": ControlBar.value(coverage),
    ]
  }
}
