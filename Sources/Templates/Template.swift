/// A compiled template, ready to render. Any number of threads may render it at the same time.
package struct Template: Sendable {
  let library: TemplateLibrary
  let index: Int

  /// Appends what is rendered.
  /// - Throws: the first thing that goes wrong, with its place; what was appended until then stays.
  package func render(_ value: Value, into rendering: inout Rendering) throws(TemplateError) {
    var renderer = Renderer(library: library, root: value, output: rendering)
    rendering = Rendering()  // the renderer holds the only reference, so appending copies nothing
    defer { rendering = renderer.output }
    try renderer.render(library.programs[index].range)
  }

  /// What is rendered, as a value for another template.
  package func markup(of value: Value) throws(TemplateError) -> Markup {
    var rendering = Rendering()
    try render(value, into: &rendering)
    return Markup(rendering)
  }
}
