/// A compiled template, ready to render. Any number of threads may render it at the same time.
package struct Template: Sendable {
  let library: TemplateLibrary
  let index: Int

  /// Appends the rendered bytes.
  /// - Throws: the first thing that goes wrong, with its place; what was appended until then stays.
  package func render(_ value: Value, into bytes: inout [UInt8]) throws(TemplateError) {
    var insertions: [Insertion] = []
    try render(value, into: &bytes, insertions: &insertions)
  }

  /// Appends the rendered bytes, and tells which of them are markup that was rendered before.
  package func render(
    _ value: Value, into bytes: inout [UInt8], insertions: inout [Insertion]
  ) throws(TemplateError) {
    var renderer = Renderer(library: library, root: value, output: bytes)
    bytes = []  // the renderer holds the only reference, so appending copies nothing
    defer {
      bytes = renderer.output
      insertions += renderer.insertions
    }
    try renderer.render(library.programs[index].nodes)
  }

  /// The rendered bytes as a value for another template.
  package func markup(of value: Value) throws(TemplateError) -> Markup {
    var bytes: [UInt8] = []
    try render(value, into: &bytes)
    return Markup(bytes: bytes)
  }
}

/// Where markup that was rendered before came to stand.
package struct Insertion: Sendable {
  package let markup: Markup
  package let range: Range<Int>
}
