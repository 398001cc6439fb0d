import Templates

/// Draws pages with the theme's templates.
struct PageRenderer: Sendable {
  let library: TemplateLibrary

  /// Replaces what was rendered before, and keeps its memory.
  func render(_ page: Page, into rendering: inout Rendering) throws(TemplateError) {
    rendering.removeAll()
    try library.template(page.template).render(try page.value(), into: &rendering)
  }
}
