import Governance
import PolicyData
import Templates

extension NightPages {
  /// The overview: are we safe, and what needs attention?
  var index: Page {
    Page(.index, template: "index", scope: .night) { [self] () throws(TemplateError) in
      let figures = edition.history.figures
      return try frame.page(
        .index, title: "Overview",
        overview.index.merging([
          "latest": changeValues.latest(root: SitePath.index.rootPrefix),
          "hasTrend": .flag(figures.count > 1),
          "trend": TrendText.coverage(figures),
        ]))
    }
  }
}

extension Pages {
  /// What the overview shows of the site.
  var indexValues: Members {
    let coverage = edition.site.coverage
    let attention = edition.site.attention
    let shown = attention.prefix(Self.attentionLimit)
    return [
      "finding": .text(CoverageText.finding(coverage)),
      "more": .text(CoverageText.more(coverage)),
      "figures": .list(CoverageText.figures(coverage)),
      "hasAttention": .flag(!attention.isEmpty),
      "attention": attentionValues(shown),
      "attentionLeftOut": attention.count > shown.count
        ? .text(NumberText.grouped(attention.count - shown.count)) : .absent,
      "hasProduction": .flag(coverage.production.stacks > 0),
      "coverage": CoverageChart.value(edition.site),
      "organizations": .list(edition.site.organizations.map(organizationRow)),
      "hasFrameworks": .flag(!edition.site.frameworks.isEmpty),
      "frameworks": .list(edition.site.frameworks.map(frameworkRow)),
      "hasLabels": .flag(!labelTables.isEmpty),
      "labels": .list(labelTables),
      "mix": CoverageText.mix(coverage),
    ]
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
      "undecided": .text(NumberText.grouped(all.undecided)),
      "protected": .text(NumberText.grouped(all.protected)),
      "share": [
        "text": .text(NumberText.percent(all.protected, of: all.observed)),
        "sort": .text(NumberText.hundredths(all.protected, of: all.observed)),
      ],
      "onOldVersions": .text(NumberText.grouped(organization.coverage.onOldVersions)),
      "unobserved": .text(NumberText.grouped(all.unknown)),
    ]
  }

  private var labelTables: [Value] {
    LabelGroup.Kind.allCases.compactMap { kind in
      let rows = labelRows(kind)
      guard !rows.isEmpty else { return nil }
      return [
        "kind": .text(kind.rawValue), "title": .text(kind.rawValue.capitalizingFirst),
        "noun": .text("\(kind.rawValue)s"), "rows": .list(rows),
      ]
    }
  }
}
