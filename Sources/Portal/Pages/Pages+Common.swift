import Governance

extension Pages {
  /// What pages of one organization show of all others, in texts: navigation, kept nights, and with which night the
  /// archive begins.
  var common: [String] {
    let site = edition.site
    let first = edition.history.figures.first.map { "\(Timestamp.text($0.night))" }
    let names = site.organizations.count <= Navigation.limit ? site.organizations.map(\.name) : []
    let counts = [
      "\(SearchIndex.pieces(edition))", "\(site.frameworks.isEmpty)",
      "\(site.coverage.production.stacks == 0)",
      "\(site.organizations.count > Navigation.limit)",
    ]
    let kept = edition.kept.map { "\($0.day)" }
    return [[first ?? ""], names, counts, kept].map { $0.joined(separator: "\u{1}") }
  }
}
