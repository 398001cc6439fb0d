import Governance
import PolicyData
import Templates

extension Pages {
  /// The overview: are we safe, and what needs attention?
  var index: Page {
    Page(.index, template: "index") { [self] () throws(TemplateError) in
      let coverage = edition.site.coverage
      let attention = edition.site.attention
      let shown = attention.prefix(Self.attentionLimit)
      return try frame.page(
        .index, title: "Overview",
        [
          "finding": .text(CoverageText.finding(coverage)),
          "more": .text(CoverageText.more(coverage)),
          "figures": .list(CoverageText.figures(coverage)),
          "hasAttention": .flag(!attention.isEmpty),
          "attention": .list(shown.map(attentionValue)),
          "attentionLeftOut": attention.count > shown.count
            ? .text(NumberText.grouped(attention.count - shown.count)) : .absent,
          "hasProduction": .flag(coverage.production.stacks > 0),
          "organizations": .list(edition.site.organizations.map(organizationRow)),
          "mix": CoverageText.mix(coverage),
        ])
    }
  }

  /// More lines than this are a list, and lists have pages of their own.
  private static var attentionLimit: Int { 20 }

  private func organizationRow(_ organization: Organization) -> Value {
    let (all, production) = (organization.coverage.all, organization.coverage.production)
    return [
      "name": .text(organization.name),
      "path": .text(SitePath.organization(organization.name).description),
      "anchor": .text(Anchor("o-", organization.name).description),
      "stacks": .text(NumberText.grouped(all.stacks)),
      "unprotected": .text(NumberText.grouped(all.unprotected)),
      "production": [
        "stacks": production.stacks == 0 ? .absent : .text(NumberText.grouped(production.stacks)),
        "unprotected": .text(NumberText.grouped(production.unprotected)),
      ],
      "share": [
        "text": .text(NumberText.percent(all.protected, of: all.observed)),
        "sort": .text(NumberText.hundredths(all.protected, of: all.observed)),
        "bar": all.observed == 0 ? .absent : .text(NumberText.hundredths(all.protected, of: all.observed)),
      ],
      "onOldVersions": .text(NumberText.grouped(organization.coverage.onOldVersions)),
      "unobserved": .text(NumberText.grouped(all.unknown)),
    ]
  }

  private func attentionValue(_ attention: Attention) -> Value {
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
