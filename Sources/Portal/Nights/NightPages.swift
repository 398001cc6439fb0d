import Governance
import PolicyData
import Templates

/// The pages that are new every night: what they show of the site stands in an ``Overview``, all else comes from the
/// nights. They never look at a stack.
struct NightPages: Sendable {
  /// Of which only the night, the history and what the portal says about itself are used.
  let edition: Edition
  let frame: Frame
  let changeValues: ChangeValues
  /// What is remembered of pages of nights, in whose place nothing else can be made.
  let knownSections: [SitePath: Value]
  private let shown: Once<Overview>

  /// - Parameter overview: not asked for before a page is rendered.
  init(
    _ edition: Edition, frame: Frame, changeValues: ChangeValues, knownSections: [SitePath: Value] = [:],
    overview: @escaping @Sendable () -> Overview
  ) {
    self.edition = edition
    self.frame = frame
    self.changeValues = changeValues
    self.knownSections = knownSections
    shown = Once(overview)
  }

  var overview: Overview { shown.value }

  var all: [Page] { pages(ofNewest: changeValues.nights.count) }

  /// With the pages of so many nights.
  func pages(ofNewest nights: Int) -> [Page] {
    [index, trends, data] + changeIndexes + (0..<nights).map(nightPage)
  }

  /// Of all pages, and of the files that stand beside them.
  var paths: [String] {
    all.map(\.path.description) + files(ofNewest: changeValues.nights.count).flatMap(\.paths)
  }

  /// What stands beside them.
  /// - Parameter nights: of the newest ones, how many.
  func files(ofNewest nights: Int) -> [GeneratedFiles] {
    Exports.ofNight(edition, overview.facts.coverage) { [self] in rows } + edition.nightFiles(newest: nights)
  }

  /// Of the tables, by their names.
  var rows: [String: Int] {
    overview.rows.merging(Tables.nightly.map { ($0.name, $0.count(edition)) }) { $1 }
  }
}
