import Governance
import Templates

extension Pages {
  /// Everything that needs attention, worst first. The overview shows its beginning.
  var attention: Page {
    Page(.attention, template: "attention") { [self] () throws(TemplateError) in
      let attention = edition.site.attention
      return try frame.page(
        .attention, title: "Needs attention",
        [
          "trail": .trail([]),
          "here": "Needs attention",
          "finding": .text(
            attention.isEmpty ? "Nothing." : "\(NumberText.count(attention.count, "line")), worst first."),
          "leftOut": attention.count > Self.attentionLimit
            ? .text(NumberText.grouped(attention.count - Self.attentionLimit)) : .absent,
          "attention": attentionValues(attention.prefix(Self.attentionLimit)),
        ])
    }
  }

  /// What nobody reads to its end is a table: `data/stacks.csv` has every stack.
  private static var attentionLimit: Int { 500 }

  func attentionValues(_ attention: some Sequence<Attention>) -> Value {
    var seen: [Anchor: Int] = [:]
    return .list(
      attention.map { attention in
        let line = AttentionText(attention)
        // Two requirements may have one title.
        let number = seen[line.anchor, default: 0] + 1
        seen[line.anchor] = number
        return value(of: line, anchor: number == 1 ? line.anchor : line.anchor.appending("\(number)"))
      })
  }

  private func value(of line: AttentionText, anchor: Anchor) -> Value {
    [
      "anchor": .text(anchor.description),
      "glyph": line.glyph.value,
      "kind": .text(line.kind),
      "link": .flag(line.path != nil),
      "path": .optional(line.path),
      "quiet": .text(line.quiet),
      "name": .text(line.name),
      "says": .text(line.says),
      "cause": .text(line.cause),
      "place": .text(line.place),
    ]
  }
}
