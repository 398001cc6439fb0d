/// A piece of a template's text: literal text up to the end of its line, or a tag.
struct Token {
  enum Kind: Equatable {
    case text
    case variable(isRaw: Bool)
    case section
    case inverted
    case close
    case partial
    case parent
    case block
    /// Comments and changes of delimiters: they bring nothing.
    case silent
  }

  let kind: Kind
  /// The tag's name; empty for text.
  let name: String
  /// Bytes of the template's text.
  let range: Range<Int>
  /// The first thing on its line that is rendered.
  var startsLine = false
  var indentation = Indentation()

  init(_ kind: Kind, name: String = "", range: Range<Int>) {
    self.kind = kind
    self.name = name
    self.range = range
  }

  /// Variables are content; the other tags only arrange it.
  var isStructural: Bool {
    switch kind {
    case .text, .variable: false
    default: true
    }
  }

  var isInheritance: Bool { kind == .parent || kind == .block || kind == .close }
}
