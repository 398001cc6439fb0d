import Governance
import PolicyData
import Synchronization
import Templates

/// Parts of stack pages that many stacks share: a required pack with its policies. Thousands of stacks run the same
/// version with the same configuration, so each distinct part is rendered once and copied from then on.
final class Fragments: Sendable {
  private let section: Template
  private let stopping: Template
  private let parameters: ParameterValue
  private let rendered = Mutex<[Key: Markup]>([:])

  init(library: TemplateLibrary, parameters: ParameterDisplay) throws(TemplateError) {
    section = try library.template("pack-section")
    stopping = try library.template("stopping")
    self.parameters = ParameterValue(display: parameters)
  }

  private struct Key: Hashable {
    let part: Part
    let pack: RequiredPolicyPack
    let mode: AssignmentMode
    let isAlsoAudited: Bool
    let isOld: Bool
    let organization: String
    let root: String
  }

  private enum Part { case section, stopping }

  func section(_ view: PackView) throws(TemplateError) -> Markup {
    try markup(.section, view, template: section) { view.sectionValue(parameters: parameters) }
  }

  func stopping(_ view: PackView) throws(TemplateError) -> Markup {
    try markup(.stopping, view, template: stopping) { view.stoppingValue }
  }

  /// Two workers may render the same part at the same time, once: cheaper than waiting for each other.
  private func markup(
    _ part: Part, _ view: PackView, template: Template, value: () -> Value
  ) throws(TemplateError) -> Markup {
    let key = Key(
      part: part, pack: view.assignment.pack, mode: view.assignment.mode,
      isAlsoAudited: view.assignment.isAlsoAudited, isOld: view.isOld, organization: view.organization,
      root: view.root)
    if let markup = rendered.withLock({ $0[key] }) { return markup }
    let markup = try template.markup(of: value())
    rendered.withLock { $0[key] = markup }
    return markup
  }
}
