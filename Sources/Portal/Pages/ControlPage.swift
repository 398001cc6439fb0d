import Governance
import PolicyData
import Templates

extension Pages {
  /// Of four lists on a page: with more, it would be too heavy.
  static var controlLimit: Int { 200 }

  /// One control of a framework: its policies, the stacks covered, and the gaps.
  func page(of control: Framework.Control, in framework: Framework) -> Page {
    let path = FrameworkText.path(of: control, in: framework)
    return Page(path, template: "control") { [self] () throws(TemplateError) in
      let coverage = edition.coverage(of: control, in: framework)
      let name = FrameworkText.name(framework)
      return try frame.page(
        path, title: "\(FrameworkText.reference(control)), \(name)",
        [
          "trail": .trail([
            ("Frameworks", SitePath.frameworks.description),
            (name, FrameworkText.path(of: framework).description),
          ]),
          "here": .text(FrameworkText.reference(control)),
          "framework": .text(name),
          "reference": .text(FrameworkText.reference(control)),
          "specification": .text(control.specification),
          "finding": .text(FrameworkText.finding(coverage)),
          "chart": ControlBar.chart(coverage, name: FrameworkText.reference(control)),
          "policies": .list(control.policies.prefix(Self.controlLimit).map(controlPolicyRow)),
          "policiesLeftOut": control.policies.count > Self.controlLimit
            ? .text(NumberText.grouped(control.policies.count - Self.controlLimit)) : .absent,
          "coverage": .list([
            coverageValue(
              "gaps", "Without it", "No policy of the control runs.", coverage.gaps, root: path.rootPrefix),
            coverageValue(
              "watched", "Watched", "A policy runs, and stops nothing.", coverage.watched,
              root: path.rootPrefix),
            coverageValue(
              "enforced", "Enforced", "A policy can stop a deployment.", coverage.enforced,
              root: path.rootPrefix),
          ]),
        ])
    }
  }

  private func coverageValue(
    _ id: String, _ title: String, _ note: String, _ stacks: StackExcerpt, root: String
  )
    -> Value
  {
    [
      "id": .text(id), "title": .text(title), "note": .text(note),
      "count": .text(NumberText.count(stacks.count, "stack")),
      "production": .text(NumberText.grouped(stacks.productionCount)),
      "hasProduction": .flag(edition.site.coverage.production.stacks > 0),
      "list": StackList.value(stacks, root: root, showsOrganization: true),
    ]
  }

  private func controlPolicyRow(_ member: Framework.ControlPolicy) -> Value {
    let levels = member.policy.preventative
    let stops = levels.mandatory + levels.remediate
    return [
      "anchor": .text(
        Anchor("p-", member.organization).appending(member.pack.name).appending(member.policy.name)
          .description),
      "path": .text(
        SitePath.policy(
          organization: member.organization, pack: member.pack.name, policy: member.policy.name
        ).description),
      "organization": .text(member.organization),
      "pack": .text(member.pack.name),
      "name": .text(member.policy.name),
      "bar": LevelValue.bar(levels),
      "stops": .text(
        levels.total == 0 ? "–" : "\(NumberText.grouped(stops)) of \(NumberText.grouped(levels.total))"),
      "sort": .text("\(stops)"),
      "audited": .text(NumberText.grouped(member.policy.audit.total)),
    ]
  }
}
