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
          "attention": .list(attention.prefix(Self.attentionLimit).map(attentionValue)),
        ])
    }
  }

  /// What nobody reads to its end is a table: `data/stacks.csv` has every stack.
  private static var attentionLimit: Int { 500 }

  func attentionValue(_ attention: Attention) -> Value {
    let line = AttentionText(attention)
    return [
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
