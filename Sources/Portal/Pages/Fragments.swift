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

  /// By identity: stacks that must pass the same share one object.
  private enum Key: Hashable {
    case section(ObjectIdentifier, root: String)
    /// It does not say which groups bring the pack, so more stacks share it.
    case stopping(rules: ObjectIdentifier, pack: String, AssignmentMode)
  }

  private struct ListKey: Hashable {
    let stacks: SettingStacks
    let root: String
  }

  /// A list of stacks: most policies of a pack are in force on the same ones. Absent where there is none.
  func list(of stacks: SettingStacks, root: String) throws(TemplateError) -> Value {
    guard !stacks.isEmpty else { return .absent }
    return .markup(
      try lists.value(for: ListKey(stacks: stacks, root: root)) { () throws(TemplateError) in
        try list.markup(of: StackList.value(stacks.all, root: root))
      })
  }

  func section(_ view: PackView) throws(TemplateError) -> Markup {
    try rendered.value(for: .section(ObjectIdentifier(view.assignment), root: view.root)) {
      () throws(TemplateError) in
      try section.markup(of: view.sectionValue(parameters: parameters))
    }
  }

  func stopping(_ view: PackView) throws(TemplateError) -> Markup {
    let assignment = view.assignment
    let key = Key.stopping(
      rules: ObjectIdentifier(assignment.rules), pack: assignment.pack.name, assignment.mode)
    return try rendered.value(for: key) { () throws(TemplateError) in
      try stopping.markup(of: view.stoppingValue)
    }
  }

  /// What the two templates see of a pack.
  func values(of view: PackView) -> [(template: String, value: Value)] {
    [("pack-section", view.sectionValue(parameters: parameters)), ("stopping", view.stoppingValue)]
  }
}
