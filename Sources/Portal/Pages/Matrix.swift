import Governance
import PolicyData
import Templates

/// Packs by stack, a sign in each cell. Only where it can be read at a glance: with more stacks or packs it is left
/// out, and the table of stacks says the same.
struct Matrix {
  let value: Value

  private static let stackLimit = 80
  private static let packLimit = 14

  init?(_ organization: Organization, pages: Pages) {
    let (stacks, packs) = (organization.stacks, organization.packs)
    guard (2...Self.stackLimit).contains(stacks.count), (2...Self.packLimit).contains(packs.count) else {
      return nil
    }
    let projects = stacks.map(\.reference.project) + [""]
    value = [
      "hasProduction": .flag(organization.coverage.production.stacks > 0),
      "columns": .list(packs.map { Self.column($0, in: organization.name) }),
      "rows": .list(
        stacks.enumerated().map { index, stack in
          var row = StackColumns.row(stack, isTrouble: pages.isTrouble(stack))
          if case .undecided? = stack.stackGuard?.protection { row["canStop"] = "?" }  // the column is narrow
          row["isProduction"] = .flag(stack.labels.isProduction)
          row["endsProject"] = .flag(projects[index] != projects[index + 1] && index + 1 < stacks.count)
          row["cells"] = .list(packs.map { Self.cell($0, on: stack) })
          return .object(row)
        }),
    ]
  }

  private static func column(_ pack: Pack, in organization: String) -> Value {
    [
      "name": .text(pack.name),
      "path": .text(SitePath.pack(organization: organization, pack: pack.name).description),
      "newest": .text(pack.newestInUse?.text ?? pack.versions.first?.text ?? ""),
    ]
  }

  private static func cell(_ pack: Pack, on stack: Stack) -> Value {
    guard let stackGuard = stack.stackGuard else {
      return ["class": "x", "words": .absent, "text": "not observed", "old": .absent]
    }
    // What runs before deployments comes first, and decides.
    guard let assignment = stackGuard.assignments.first(where: { $0.pack.name == pack.name }) else {
      return ["class": "x", "words": .absent, "text": "not required", "old": .absent]
    }
    let level = assignment.rules.strongest
    let text = "\(level.text), \(LevelValue.words(assignment.mode)), \(assignment.versionText)"
    return [
      "class": .text(LevelValue.cssClass(level.level, watches: !assignment.mode.runsBeforeDeployments)),
      "words": .text("\(pack.name): \(text)"),
      "text": .text(text),
      "old": pack.isOld(assignment.pack) ? .text(assignment.versionText) : .absent,
    ]
  }
}
