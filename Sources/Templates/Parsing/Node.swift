/// A piece of a template, as the parser finds it.
indirect enum Node: Sendable {
  case literal(Literal)
  case variable(Name, isRaw: Bool, Place)
  case section(Name, [Node], Place)
  case inverted(Name, [Node], Place)
  case partial(index: Int, Indentation, Place)
  /// Another template, with some of its blocks replaced.
  case parent(index: Int, blocks: [String: [Node]], Indentation, Place)
  /// A part that a child may replace.
  case block(String, content: [Node], Indentation)
}

/// Text that is rendered as it stands.
struct Literal: Sendable {
  var bytes: [UInt8]
  /// Offsets at which a line begins: an indented partial inserts its indentation there.
  var lineStarts: [Int]
}

/// What a tag asks for.
struct Name: Sendable {
  /// Of `a.b.c`, the first is looked up everywhere, each other one in the one before; `.` has none.
  let parts: [String]

  init(_ text: String) {
    parts = text == "." ? [] : text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }
}

/// Where a tag begins: byte offset of its opening braces in a template's text.
struct Place: Sendable {
  let template: Int
  let offset: Int
}

/// White space before a tag that stands alone on its line: it indents what the tag brings.
struct Indentation: Sendable {
  var bytes: [UInt8] = []
  /// The tag continues a line that has begun: the first line of what it brings is not indented.
  var continuesLine = false
}
