import Templates

/// Draws pages with the theme's templates.
struct PageRenderer: Sendable {
  let library: TemplateLibrary

  /// Replaces what is in the two lists, and keeps their memory.
  func render(
    _ page: Page, _ value: Value, into bytes: inout [UInt8], insertions: inout [Insertion]
  ) throws(TemplateError) {
    bytes.removeAll(keepingCapacity: true)
    insertions.removeAll(keepingCapacity: true)
    try library.template(page.template).render(value, into: &bytes, insertions: &insertions)
  }
}
