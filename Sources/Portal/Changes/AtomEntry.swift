import Governance
import PolicyData

/// A night in the feed: its changes as a short page, weakened first.
struct AtomEntry: Sendable {
  let night: RecordedChanges
  let tag: String
  let base: String
  let path: SitePath
  let links: ChangeLinks

  /// The night's page has the rest.
  private static let lineLimit = 50
  private static let stackLimit = 5

  var element: String {
    let text = NightText(night)
    let address = FeedText.escaped(base + path.description)
    return """
      <entry>
      <id>\(FeedText.escaped(tag))/\(Timestamp.text(night.night))</id>
      <title>\(DateText(night.night).day): \(text.counts)</title>
      <updated>\(Timestamp.text(night.night))</updated>
      <link rel="alternate" type="text/html" href="\(address)"/>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>\(text.finding)</p>
      \(sections(text))\(rest)</div></content>
      </entry>

      """
  }

  private var rest: String {
    let count = night.changes.count - Self.lineLimit
    return count > 0 ? "<p>And \(NumberText.grouped(count)) more.</p>\n" : ""
  }

  private func sections(_ text: NightText) -> String {
    let shown = night.changes.prefix(Self.lineLimit)
    return Direction.allCases.map { direction in
      let changes = shown.filter { $0.direction == direction }
      guard !changes.isEmpty else { return "" }
      let items = changes.map(item).joined()
      return
        "<h3>\(direction.word): \(NumberText.grouped(night.count(direction)))</h3>\n<ul>\n\(items)</ul>\n"
    }.joined()
  }

  private func item(_ change: RecordedChange) -> String {
    let text = change.text
    let detail = text.detail.isEmpty ? "" : ". \(FeedText.escaped(text.detail))"
    let organization = FeedText.escaped(change.organization)
    return "<li><b>\(FeedText.escaped(text.title))</b> on \(organization): \(stacks(change))\(detail)</li>\n"
  }

  private func stacks(_ change: RecordedChange) -> String {
    let rest = change.stacks.count - Self.stackLimit
    let shown = change.stacks.prefix(Self.stackLimit).map(link).joined(separator: ", ")
    return rest > 0 ? "\(shown) and \(NumberText.count(rest, "more stack"))" : shown
  }

  private func link(_ stack: StackReference) -> String {
    let name = FeedText.escaped("\(stack.project)/\(stack.stack)")
    guard links.stack(stack) != nil else { return name }
    return "<a href=\"\(FeedText.escaped(base))\(SitePath.stack(stack))\">\(name)</a>"
  }
}
