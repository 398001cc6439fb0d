import Governance
import PolicyData
import Templates

/// Packs by stack, a sign in each cell: readable with 12 packs by 40 stacks. With more packs, the less required ones
/// follow in further tables; the rest stands in the table of packs.
enum Matrix {
  private static let packLimit = 12
  /// A cell is 40 bytes: with these, the matrix of a page weighs 100 KB.
  private static let cellLimit = 2_400

  static func values(_ organization: Organization, stacks: [Stack], pages: Pages) -> [Value] {
    guard organization.stacks.count > 1, organization.packs.count > 1, !stacks.isEmpty else { return [] }
    let shown = max(packLimit, cellLimit / stacks.count / packLimit * packLimit)
    let packs = Array(organization.packs.prefix(min(shown, 2 * packLimit)))
    let tables = stride(from: 0, to: packs.count, by: packLimit).map { start in
      Array(packs[start..<min(start + packLimit, packs.count)])
    }
    return tables.enumerated().map { index, columns in
      [
        "isFirst": .flag(index == 0),
        "number": .text("\(index + 1)"),
        "isLast": .flag(index == tables.count - 1),
        "leftOut": organization.packs.count > packs.count
          ? .text(NumberText.count(organization.packs.count - packs.count, "more pack")) : .absent,
        "hasProduction": .flag(organization.coverage.production.stacks > 0),
        "columns": .list(columns.map { column($0, in: organization.name) }),
        "rows": .list(rows(stacks, columns, number: index + 1, pages: pages)),
      ]
    }
  }

  private static func rows(_ stacks: [Stack], _ packs: [Pack], number: Int, pages: Pages) -> [Value] {
    let projects = stacks.map(\.reference.project) + [""]
    return stacks.enumerated().map { index, stack in
      var row = StackColumns.row(
        stack, anchor: StackColumns.anchor(of: stack), isTrouble: pages.isTrouble(stack))
      if case .undecided? = stack.protection { row["canStop"] = "?" }  // the column is narrow
      row["matrixAnchor"] = .text(
        StackColumns.anchor(of: stack, "m\(number)-").description)
      row["isProduction"] = .flag(stack.isProduction)
      row["endsProject"] = .flag(projects[index] != projects[index + 1] && index + 1 < stacks.count)
      row["cells"] = .list(packs.map { cell($0, on: stack) })
      return .object(row)
    }
  }

  private static func column(_ pack: Pack, in organization: String) -> Value {
    [
      "name": .text(pack.name),
      "path": .text(SitePath.pack(organization: organization, pack: pack.name).description),
      "newest": .text(pack.newestInUse?.text ?? pack.versions.first?.text ?? ""),
    ]
  }

  /// Of the same elements whatever it says: so most rows are of one kind, and checked by their texts.
  private static func cell(_ pack: Pack, on stack: Stack) -> Value {
    guard let stackGuard = stack.stackGuard else {
      return ["class": "x", "text": "not observed", "old": ""]
    }
    // What runs before deployments comes first, and decides.
    guard let assignment = stackGuard.assignments.first(where: { $0.pack.name == pack.name }) else {
      return ["class": "x", "text": "–", "old": ""]
    }
    let level = assignment.rules.strongest
    let watches = !assignment.mode.runsBeforeDeployments
    return [
      "class": .text(LevelValue.cssClass(level.level, watches: watches)),
      "text": .text(watches ? "\(level.text), \(LevelValue.words(assignment.mode))" : level.text),
      "old": .text(pack.isOld(assignment.pack) ? assignment.versionText : ""),
    ]
  }
}
