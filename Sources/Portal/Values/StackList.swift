import Governance
import PolicyData
import Templates

/// Stacks in running columns: production first, the rest counted where they are too many.
enum StackList {
  static let standardLimit = 60

  static func value(_ stacks: [Stack], root: String, limit: Int = standardLimit) -> Value {
    value(StackExcerpt(stacks, limit: limit), root: root)
  }

  /// Absent where there is none.
  /// - Parameters:
  ///   - root: from the page to the site's root.
  ///   - showsOrganization: where the stacks of several stand together.
  static func value(_ stacks: StackExcerpt, root: String, showsOrganization: Bool = false) -> Value {
    guard !stacks.isEmpty else { return .absent }
    let leftOut = stacks.leftOut
    return [
      "root": .text(root),
      "stacks": .list(stacks.shown.map { row($0, showsOrganization: showsOrganization) }),
      "rest": leftOut > 0 ? .text("and \(NumberText.count(leftOut, "more stack"))") : .absent,
    ]
  }

  private static func row(_ stack: Stack, showsOrganization: Bool) -> Value {
    let reference = stack.reference
    return [
      "path": .text(SitePath.stack(reference).description),
      "quiet": .text(
        showsOrganization ? "\(reference.organization)/\(reference.project)/" : "\(reference.project)/"),
      "stack": .text(reference.stack),
      "isProduction": .flag(stack.isProduction),
    ]
  }
}
