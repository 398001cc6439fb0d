package import Governance
import PolicyData

/// A night's changes as one text: for a terminal, for machines, for a chat post.
package enum ChangeReport {
  /// For a terminal, without colours.
  package static func text(_ night: RecordedChanges) -> String {
    let text = NightText(night)
    let head = "Changes of \(DateText(night.night).text)\n\(text.finding)\n"
    return Direction.allCases.reduce(head) { report, direction in
      let changes = text.changes(direction)
      guard !changes.isEmpty else { return report }
      return "\(report)\n\(direction.word) (\(NumberText.grouped(changes.count)))\n"
        + changes.map(lines).joined()
    }
  }

  /// More names than these are a list: the JSON has all.
  private static let shownStacks = 10

  private static func lines(_ change: RecordedChange) -> String {
    let lines = [
      "  \(change.direction.sign) \(change.title)", "    \(stacks(of: change, limit: shownStacks))",
      change.detail.isEmpty ? "" : "    \(change.detail)",
    ]
    return lines.filter { !$0.isEmpty }.map { VisibleText.line($0) + "\n" }.joined()
  }

  /// "acme: shop/prod, shop/dev and 3 more stacks"
  static func stacks(of change: RecordedChange, limit: Int) -> String {
    let shown = change.stacks.prefix(limit).map { "\($0.project)/\($0.stack)" }.joined(separator: ", ")
    let rest = change.stacks.count - limit
    let more = rest > 0 ? " and \(NumberText.count(rest, "more stack"))" : ""
    return "\(change.organization): \(shown)\(more)"
  }
}

extension ChangeReport {
  package static func text(_ changes: Changes) -> String { text(RecordedChanges(changes)) }

  package static func json(_ changes: Changes) -> String { json(RecordedChanges(changes)) }

  package static func markdown(_ changes: Changes, link: String? = nil) -> String {
    markdown(RecordedChanges(changes), link: link)
  }
}
