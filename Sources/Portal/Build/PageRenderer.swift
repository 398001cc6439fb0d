import Templates

/// Draws pages with the theme's templates.
struct PageRenderer: Sendable {
  let library: TemplateLibrary
  let unchangedSince: UnchangedSince

  /// Replaces what is in the two lists, and keeps their memory.
  func render(
    _ page: Page, _ value: Value, since night: NightTime, into bytes: inout [UInt8],
    insertions: inout [Insertion]
  ) throws(TemplateError) {
    bytes.removeAll(keepingCapacity: true)
    insertions.removeAll(keepingCapacity: true)
    let values = unchangedSince.added(night, to: value)
    try library.template(page.template).render(values, into: &bytes, insertions: &insertions)
  }
}
