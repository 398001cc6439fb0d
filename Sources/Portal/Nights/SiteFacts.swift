import Governance

/// What every page shows of the whole site around its own content.
struct SiteFacts: Hashable, Sendable {
  let coverage: Coverage.Tally
  /// In navigation; none where they are too many for it.
  let organizations: [String]
  let hasProduction: Bool
  let hasManyOrganizations: Bool
  let hasFrameworks: Bool
  let searchPieces: Int
}

extension SiteFacts {
  init(_ edition: Edition) {
    let site = edition.site
    let hasMany = site.organizations.count > Navigation.limit
    self.init(
      coverage: site.coverage.all, organizations: hasMany ? [] : site.organizations.map(\.name),
      hasProduction: site.coverage.production.stacks > 0, hasManyOrganizations: hasMany,
      hasFrameworks: !site.frameworks.isEmpty, searchPieces: SearchIndex.pieces(edition))
  }

  /// What pages of one organization show of all others, in texts: these facts, kept nights, and with which night the
  /// archive begins.
  func common(with history: EditionHistory, kept: [KeptNight]) -> String {
    let first = history.figures.first.map { Timestamp.text($0.night) }
    let facts = ["\(searchPieces)", "\(hasFrameworks)", "\(hasProduction)", "\(hasManyOrganizations)"]
    let days = kept.map { "\($0.day)" }
    return [[first ?? ""], organizations, facts, days].map { $0.joined(separator: "\u{1}") }
      .joined(separator: "\u{0}")
  }
}
