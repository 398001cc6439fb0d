import Templates

/// Tells what pages are made from. Shared by all workers: templates are looked at once, and so is each piece of markup.
final class PageInputs: Sendable {
  private let library: TemplateLibrary
  private let key: FingerprintKey
  private let templates = SharedCache<String, TemplateInput>()
  private let pieces = SharedCache<ObjectIdentifier, Piece>()

  private struct Piece {
    /// Kept, so that no other markup gets its identity.
    let markup: Markup
    let fingerprint: Fingerprint
  }

  init(_ library: TemplateLibrary, key: FingerprintKey) {
    self.library = library
    self.key = key
  }

  func fingerprint(of page: Page, _ value: Value) throws(TemplateError) -> Fingerprint {
    let input = try templates.value(for: page.template) { () throws(TemplateError) in
      TemplateInput(try library.template(page.template), key: key)
    }
    return input.fingerprint(of: value) { markup in
      pieces.value(for: ObjectIdentifier(markup)) {
        Piece(markup: markup, fingerprint: key.fingerprint(of: markup.bytes))
      }.fingerprint
    }
  }
}
