import Governance
import PolicyData

/// The upkeep page in words.
enum UpkeepText {
  static func finding(conflicts: [Conflict], behind: [Behind]) -> String {
    let disagreeing = Set(conflicts.map(\.stack.reference)).count
    let late = Set(behind.flatMap(\.stacks).map(\.reference)).count
    if disagreeing == 0, late == 0 { return "No groups disagree, and every stack runs the newest versions." }
    let first =
      disagreeing == 0
      ? "No groups disagree"
      : "The groups of \(NumberText.count(disagreeing, "stack")) disagree on a pack"
    return late == 0
      ? "\(first), and every stack runs the newest versions."
      : "\(first); \(NumberText.count(late, "stack")) \(late == 1 ? "is" : "are") behind the newest version of one."
  }

  /// What is missing on the page, and why: an empty table must not look like good news.
  static func unread(_ organizations: [Organization]) -> [String] {
    organizations.flatMap { organization -> [String] in
      guard let told = organization.told else {
        return ["\(organization.name): not asked for its groups and packs."]
      }
      return [
        told.groups.failure.map { "\(organization.name): its groups are \(FailureText.unavailable($0))." },
        told.packs.failure.map { "\(organization.name): its packs are \(FailureText.unavailable($0))." },
      ].compactMap(\.self)
    }
  }
}
