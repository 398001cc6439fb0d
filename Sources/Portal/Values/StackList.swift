import Governance
import PolicyData
import Templates

/// Stacks in running columns: production first, the rest counted where they are too many.
enum StackList {
  static let standardLimit = 60

  /// Absent where there is none.
  /// - Parameters:
  ///   - root: from the page to the site's root.
  ///   - showsOrganization: where the stacks of several stand together.
  static func value(
    _ stacks: [Stack], root: String, showsOrganization: Bool = false, limit: Int = standardLimit
  ) -> Value {
    guard !stacks.isEmpty else { return .absent }
    let rest = stacks.count - limit
    return [
      "root": .text(root),
      "stacks": .list(shown(stacks, limit: limit).map { row($0, showsOrganization: showsOrganization) }),
      "rest": rest > 0 ? .text("and \(NumberText.count(rest, "more stack"))") : .absent,
    ]
  }

  private static func shown(_ stacks: [Stack], limit: Int) -> [Stack] {
    var (production, others): ([Stack], [Stack]) = ([], [])
    for stack in stacks where production.count < limit {
      if stack.isProduction { production.append(stack) } else if others.count < limit { others.append(stack) }
    }
    return production + others.prefix(limit - production.count)
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
