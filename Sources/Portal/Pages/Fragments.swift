import Governance
import PolicyData
import Templates

/// Parts of stack pages that many stacks share: a required pack with its policies. Thousands of stacks run the same
/// version with the same configuration, so each distinct part is rendered once and copied from then on.
final class Fragments: Sendable {
  private let section: Template
  private let stopping: Template
  private let parameters: ParameterValue
  private let list: Template
  private let rendered = SharedCache<Key, Markup>()
  private let lists = SharedCache<ListKey, Markup>()

  init(library: TemplateLibrary, parameters: ParameterDisplay) throws(TemplateError) {
    section = try library.template("pack-section")
    stopping = try library.template("stopping")
    list = try library.template("stack-list")
    self.parameters = ParameterValue(display: parameters)
  }

  private struct Key: Hashable {
    let part: Part
    let pack: RequiredPolicyPack
    let rules: ObjectIdentifier
    let attribution: Attribution?
    let mode: AssignmentMode
    let isAlsoAudited: Bool
    let isOld: Bool
    let organization: String
    let root: String
  }

  private enum Part { case section, stopping }

  private struct ListKey: Hashable {
    let stacks: [ObjectIdentifier]
    let root: String
  }

  /// A list of stacks: most policies of a pack are in force on the same ones. Absent where there is none.
  func list(of stacks: [Stack], root: String) throws(TemplateError) -> Value {
    guard !stacks.isEmpty else { return .absent }
    let key = ListKey(stacks: stacks.map(ObjectIdentifier.init), root: root)
    return .markup(
      try lists.value(for: key) { () throws(TemplateError) in
        try list.markup(of: StackList.value(stacks, root: root))
      })
  }

  func section(_ view: PackView) throws(TemplateError) -> Markup {
    try markup(.section, view, template: section) { view.sectionValue(parameters: parameters) }
  }

  func stopping(_ view: PackView) throws(TemplateError) -> Markup {
    try markup(.stopping, view, template: stopping) { view.stoppingValue }
  }

  /// What the two templates see of a pack.
  func values(of view: PackView) -> [(template: String, value: Value)] {
    [("pack-section", view.sectionValue(parameters: parameters)), ("stopping", view.stoppingValue)]
  }

  private func markup(
    _ part: Part, _ view: PackView, template: Template, value: () -> Value
  ) throws(TemplateError) -> Markup {
    let key = Key(
      part: part, pack: view.assignment.pack, rules: ObjectIdentifier(view.assignment.rules),
      attribution: part == .section ? view.assignment.attribution : nil, mode: view.assignment.mode,
      isAlsoAudited: view.assignment.isAlsoAudited, isOld: view.isOld, organization: view.organization,
      root: view.root)
    return try rendered.value(for: key) { () throws(TemplateError) in try template.markup(of: value()) }
  }
}
