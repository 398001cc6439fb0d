import Governance

extension ChangeReport {
  /// A chat post stays short: what was weakened, as far as a post goes, and the rest in numbers.
  private static let markdownLines = 20
  private static let markdownStacks = 3

  /// For a chat post (CommonMark).
  /// - Parameter link: where the night can be read in full.
  package static func markdown(_ night: RecordedChanges, link: String? = nil) -> String {
    let text = NightText(night)
    let weakened = text.changes(.weakened)
    var blocks = ["**\(text.finding)**"]
    if !weakened.isEmpty {
      let shown = weakened.prefix(markdownLines).map(line)
      let rest = weakened.count - shown.count
      let more = rest > 0 ? ["- and \(NumberText.grouped(rest)) more that weakened"] : []
      blocks.append((shown + more).joined(separator: "\n"))
    }
    if !weakened.isEmpty, let others = text.counts(of: [.strengthened, .neutral]) {
      blocks.append("Besides: \(others).")
    }
    if let link { blocks.append("<\(link)>") }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func line(_ change: RecordedChange) -> String {
    let stacks = MarkdownText.escaped(stacks(of: change, limit: markdownStacks))
    let detail = change.detail.isEmpty ? "" : ". \(MarkdownText.escaped(change.detail))"
    return "- \(change.direction.sign) **\(MarkdownText.escaped(change.title))** on \(stacks)\(detail)"
  }
}

/// Foreign text in Markdown: it makes no emphasis, no link, no markup, and calls nobody.
enum MarkdownText {
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in VisibleText.line(text).unicodeScalars {
      if special.contains(scalar) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
      // No chat knows an escape for this: a space without width parts the sign from the name.
      if scalar == "@" { escaped += "\u{200B}" }
    }
    // Nor for bare addresses, which chats make links of.
    return escaped.replacing("://", with: ":\u{200B}//").replacing(/[Ww]{3}\./) {
      "\($0.output.dropLast())\u{200B}."
    }
  }

  private static let special: Set<Unicode.Scalar> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "&", "!", "$",
  ]
}
