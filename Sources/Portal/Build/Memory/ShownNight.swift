import Foundation
import Governance
import PolicyData
import Templates

/// Which night a site shows, and what the next build has to know of it.
struct ShownNight: Hashable, Sendable {
  let number: Int
  let finished: Date
  /// Of what the pages of all organizations can change with: see ``SiteFacts/common(with:kept:)``.
  let common: Fingerprint
  /// Of its changes, as the site tells them.
  let changes: Fingerprint
  /// See ``Site/unsettled``.
  let unsettled: Set<String>
  /// Of each organization: see ``OrganizationFrame``.
  let frames: [String: Fingerprint]

  init(
    number: Int, finished: Date, common: Fingerprint, changes: Fingerprint, unsettled: Set<String>,
    frames: [String: Fingerprint]
  ) {
    self.number = number
    self.finished = finished
    self.common = common
    self.changes = changes
    self.unsettled = unsettled
    self.frames = frames
  }

  init(_ news: NightNews, _ pages: Pages, key: FingerprintKey) {
    let site = pages.edition.site
    let outages = Dictionary(site.outages.map { ($0.organization, $0.asOf) }) { first, _ in first }
    self.init(
      number: news.number, finished: site.finished,
      common: key.fingerprint(
        of: Array(pages.facts.common(with: pages.edition.history, kept: pages.edition.kept).utf8)),
      changes: key.fingerprint(of: pages.edition.history.changes.first),
      unsettled: site.unsettled,
      frames: Dictionary(
        site.organizations.mapOnAllCores {
          ($0.name, OrganizationFrame($0, asOf: outages[$0.name]).fingerprint(key: key))
        }
      ) { first, _ in first })
  }
}

extension FingerprintKey {
  /// Of a night's changes. Fresh ones and noted ones have the same.
  func fingerprint(of changes: RecordedChanges?) -> Fingerprint {
    fingerprint(of: Array((changes?.json.compactText ?? "").utf8))
  }
}
