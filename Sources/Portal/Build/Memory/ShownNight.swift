import Foundation
import Governance
import Templates

/// Which night a site shows, and what the next build has to know of it.
struct ShownNight: Hashable, Sendable {
  let number: Int
  let finished: Date
  /// Of what the pages of all organizations can change with: see ``Pages/common``.
  let common: Fingerprint
  /// See ``Site/unsettled``.
  let unsettled: Set<String>

  init(number: Int, finished: Date, common: Fingerprint, unsettled: Set<String>) {
    self.number = number
    self.finished = finished
    self.common = common
    self.unsettled = unsettled
  }

  init(_ news: NightNews, _ pages: Pages, key: FingerprintKey) {
    self.init(
      number: news.number, finished: pages.edition.site.finished,
      common: key.fingerprint(
        of: Array(pages.facts.common(with: pages.edition.history, kept: pages.edition.kept).utf8)),
      unsettled: pages.edition.site.unsettled)
  }
}
