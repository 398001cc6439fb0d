import Governance
import PolicyData

/// What a site holds for machines: tables, the search index, the sitemap and badges. The same night gives the same
/// bytes; no clock, and nothing of a configuration but levels.
package struct Exports: Sendable {
  private let edition: Edition
  private let pages: [SitePath]
  private let baseURL: String?

  /// Raised where a field changes its meaning or goes: a new one breaks no reader.
  package static let schemaVersion = 1

  /// - Parameter pages: those of the sitemap.
  /// - Parameter baseURL: where the site is published; nil where that is not known, and then there is no sitemap.
  package init(_ edition: Edition, pages: [SitePath] = [], baseURL: String? = nil) {
    self.edition = edition
    self.pages = pages
    self.baseURL = baseURL
  }

  package var all: [GeneratedFiles] {
    let files =
      Self.ofNight(edition, edition.site.coverage.all) { [edition] in Tables.rows(of: edition) }
      + Tables.all.filter { !$0.scope.isNight }.mapOnAllCores { $0.files(of: edition) }.flatMap(\.self)
      + SearchIndex.files(of: edition)
    let sitemap = baseURL.map { Sitemap(of: pages.map(\.description), at: $0).files }
    return files + (sitemap ?? []) + Badges.files(of: edition.site)
  }

  /// Those that are new every night. They never look at a stack.
  /// - Parameter rows: of all tables, by their names.
  static func ofNight(
    _ edition: Edition, _ coverage: Coverage.Tally, rows: @escaping @Sendable () -> [String: Int]
  ) -> [GeneratedFiles] {
    [Tables.index(of: edition, rows: rows), NightScript.file(of: edition.site, coverage)]
      + Tables.nightly.flatMap { $0.files(of: edition) }
  }
}
