/// The text of a template, before it is compiled.
package struct TemplateSource: Sendable, Hashable {
  /// How other templates call it: `stack`.
  package let name: String
  /// How messages call it: `Theme/templates/stack.mustache`.
  package let file: String
  package let text: String

  package init(name: String, file: String, text: String) {
    self.name = name
    self.file = file
    self.text = text
  }
}

/// How much a template may leave open.
package enum Strictness: Sendable {
  /// An unknown name or partial is an error: a typing error must not become an empty cell.
  case strict
  /// As the Mustache specification has it: what is unknown is empty.
  case specification
}
