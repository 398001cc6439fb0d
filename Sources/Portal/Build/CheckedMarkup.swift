import Templates
import XHTML

/// Markup that many pages share, checked once for all of them.
final class CheckedMarkup: Sendable {
  private let entries = SharedCache<ObjectIdentifier, Entry>()

  private struct Entry {
    /// Kept, so that no other markup gets its identity.
    let markup: Markup
    /// Nil where it is good only as a part of its page, if at all.
    let fragment: Fragment?
  }

  /// Where the page's parts came to stand, as far as they are good by themselves.
  func placements(_ insertions: [Insertion], checkedBy checker: Checker) -> [Placement] {
    insertions.compactMap { insertion in
      let entry = entries.value(for: ObjectIdentifier(insertion.markup)) {
        Entry(markup: insertion.markup, fragment: checker.fragment(insertion.markup.bytes))
      }
      return entry.fragment.map { Placement($0, at: insertion.range) }
    }
  }
}
