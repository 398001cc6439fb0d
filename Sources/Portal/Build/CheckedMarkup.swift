import Synchronization
import Templates
import XHTML

/// Markup that many pages share, checked once for all of them.
final class CheckedMarkup: Sendable {
  private let fragments = Mutex<[ObjectIdentifier: Entry]>([:])

  private struct Entry {
    /// Kept, so that no other markup gets its identity.
    let markup: Markup
    /// Nil where it is good only as a part of its page, if at all.
    let fragment: Fragment?
  }

  /// Where the page's parts came to stand, as far as they are good by themselves.
  /// Two workers may check the same part at the same time, once: cheaper than waiting for each other. Both then keep
  /// the first one's result, since links are followed by identity.
  func placements(_ insertions: [Insertion], checkedBy checker: Checker) -> [Placement] {
    insertions.compactMap { insertion in
      fragment(insertion.markup, checkedBy: checker).map { Placement($0, at: insertion.range) }
    }
  }

  private func fragment(_ markup: Markup, checkedBy checker: Checker) -> Fragment? {
    let key = ObjectIdentifier(markup)
    if let entry = fragments.withLock({ $0[key] }) { return entry.fragment }
    let entry = Entry(markup: markup, fragment: checker.fragment(markup.bytes))
    return fragments.withLock { fragments in
      if let first = fragments[key] { return first.fragment }
      fragments[key] = entry
      return entry.fragment
    }
  }
}
