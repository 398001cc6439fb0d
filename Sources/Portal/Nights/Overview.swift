import Governance
import Templates

/// What those pages show of the site that are new every night. It is remembered with the site: a night without news then
/// needs no stack.
struct Overview: Sendable {
  let facts: SiteFacts
  /// By name.
  let organizations: [String]
  /// What `index.mustache` sees, but for what the nights add.
  let index: Members
  /// Of the tables of data, by their names.
  let rows: [String: Int]
  /// What the page of the newest night lists.
  var sections: Value
  /// Of the newest night.
  let figures: [NightFigures.Figure: Int]
  let outcome: Outcome
}
