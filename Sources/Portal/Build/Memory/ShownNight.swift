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
  /// Of each pack: see ``PackFrame``.
  let packs: [PackName: Fingerprint]
  /// Of each part of a table: see ``Tables/compositions(of:key:)``.
  let tableParts: [String: Fingerprint]

  init(
    number: Int, finished: Date, common: Fingerprint, changes: Fingerprint, unsettled: Set<String>,
    frames: [String: Fingerprint], packs: [PackName: Fingerprint],
    tableParts: [String: Fingerprint]
  ) {
    self.number = number
    self.finished = finished
    self.common = common
    self.changes = changes
    self.unsettled = unsettled
    self.frames = frames
    self.packs = packs
    self.tableParts = tableParts
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
      ) { first, _ in first },
      packs: Dictionary(
        site.organizations.flatMap { organization in organization.packs.map { (organization, $0) } }
          .mapOnAllCores { organization, pack in
            (
              PackName(organization: organization.name, pack: pack.name),
              PackFrame(pack, in: organization).fingerprint(key: key)
            )
          }
      ) { first, _ in first },
      tableParts: Tables.compositions(of: pages.edition, key: key))
  }
}

extension FingerprintKey {
  /// Of a night's changes. Fresh ones and noted ones have the same.
  func fingerprint(of changes: RecordedChanges?) -> Fingerprint {
    fingerprint(of: Array((changes?.json.compactText ?? "").utf8))
  }
}
