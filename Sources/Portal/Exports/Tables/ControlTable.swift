import Governance
import PolicyData

extension Tables {
  static let controls = Table(
    "controls",
    "A row for each control of a framework: how far it is kept over all stacks that could be observed, `enforced` + `watched` + `gaps` together.",
    scope: .site,
    columns: [
      .text("framework", "The framework’s name.", \.framework.name),
      .text(
        "version", "The framework’s version; empty where the policies’ authors state none.",
        \.framework.version),
      .text(
        "control", "The control’s reference, such as `5.2`; empty where a policy names the framework alone.",
        \.control.reference),
      .text(
        "specification", "What the control demands, in the words of a policy’s author.",
        \.control.specification),
      .list("policies", "Policies that answer to it, as `organization/pack/policy`.") { row in
        row.control.policies.map { "\($0.organization)/\($0.pack.name)/\($0.policy.name)" }
      },
      .number("enforced", "Stacks where such a policy can stop a deployment.", \.coverage.enforced.count),
      .number("watched", "Stacks where such a policy runs and stops nothing.", \.coverage.watched.count),
      .number("gaps", "Stacks where no such policy runs.", \.coverage.gaps.count),
      .number("productionGaps", "Of these, labelled as production.", \.coverage.gaps.productionCount),
      .page("The control’s page") { FrameworkText.path(of: $0.control, in: $0.framework).description },
    ]
  ) { (columns: [ColumnGroup<ControlRow>], edition: Edition) in
    let frameworks = edition.site.frameworks
    return [
      TableSection(columns, count: { frameworks.reduce(0) { $0 + $1.controls.count } }) {
        frameworks.flatMap { framework in
          framework.controls.map { control in
            ControlRow(
              framework: framework, control: control, coverage: edition.coverage(of: control, in: framework))
          }
        }
      }
    ]
  }
}

/// A control in its table.
struct ControlRow {
  let framework: Framework
  let control: Framework.Control
  let coverage: ControlCoverage
}
