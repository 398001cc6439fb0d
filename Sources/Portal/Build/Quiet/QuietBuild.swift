import Foundation
package import Governance
import PolicyData
import Templates

/// A build of a night in which nothing is new: only the pages that tell of the night itself are made, from what is
/// remembered of the published site. Nobody asks for a stack.
///
/// The site is, file for file, the one that ``SiteBuild`` would publish. Where that is not certain, nothing is done.
package struct QuietBuild: Sendable {
  let manifest: Manifest
  let overview: Overview
  /// The night that is published.
  let last: ShownNight
  private let publication: Publication
  let news: NightNews
  let theme: Theme

  /// - Returns: nil where anything is new since the published night, or that is not known.
  package init?(
    of publication: Publication, on remembered: RememberedSite, _ news: NightNews, theme: Theme,
    configuration: [UInt8], version: String
  ) throws {
    guard let manifest = remembered.lightManifest,
      let last = manifest.night, let overview = manifest.overview, last.unsettled.isEmpty
    else { return nil }
    let origin = BuildOrigin(version: version, configuration: configuration, theme: theme)
    guard manifest.origin == origin.fingerprint(key: manifest.key),
      try news.difference(last.number, last.finished)?.isEmpty == true
    else { return nil }
    self.manifest = manifest
    self.overview = overview
    self.last = last
    self.publication = publication
    self.news = news
    self.theme = theme
  }

  /// The number of the night that is published, and its figures.
  package var lastNight: Int { last.number }
  package var figures: [NightFigures.Figure: Int] { overview.figures }
  package var outcome: Outcome { overview.outcome }

  /// - Parameters:
  ///   - edition: of a site without stacks, with its history.
  ///   - newNights: how many nights of the history came after the published one.
  /// - Returns: nil where the published site is not what it was, and so has to be built as a whole, by another
  ///   publication: it stands then.
  package func publish(
    _ edition: Edition, newNights: Int,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) async throws -> BuildReport? {
    do {
      guard goesOn(with: edition, newNights),
        let site = try await site(edition, newNights: newNights, publication, progress)
      else {
        publication.abandon()
        return nil
      }
      try publication.publish(records: site.report.records(with: site.manifest), keepsOld: true)
      return site.report
    } catch {
      publication.abandon()
      throw error
    }
  }

  private func goesOn(with edition: Edition, _ newNights: Int) -> Bool {
    let (history, facts) = (edition.history, overview.facts)
    let common = manifest.key.fingerprint(of: Array(facts.common(with: history, kept: edition.kept).utf8))
    guard history.changes.indices.contains(newNights), common == last.common else { return false }
    // A night that is built again may tell other changes than were noted, since site.json is another.
    return history.changes[..<newNights].allSatisfy(\.changes.isEmpty)
      && manifest.key.fingerprint(of: history.changes[newNights]) == last.changes
  }
}
