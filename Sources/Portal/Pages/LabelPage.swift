import Governance
import PolicyData
import Templates

extension Pages {
  /// The stacks with one label: an environment, or an owner.
  func pages(of group: LabelGroup) -> [Page] {
    guard let value = group.value else { return [] }
    let path = SitePath.label(kind: group.kind.rawValue, value: value)
    let parts = Parts(group.stacks, limit: Self.listLimit)
    return parts.all.indices.map { index in
      Page(path.part(index + 1), template: "label") { [self] () throws(TemplateError) in
        let columns = StackColumns(group.stacks)
        return try frame.page(
          path.part(index + 1), title: "\(value), \(group.kind.rawValue)",
          [
            "trail": .trail([]),
            "here": .text(value),
            "name": .text(value),
            "tags": .list([Glyph.tag(group.kind.rawValue)]),
            "finding": .text(CoverageText.finding(group.coverage)),
            "more": .text(CoverageText.more(group.coverage)),
            "hasFigures": .flag(index == 0),
            "figures": .list(index == 0 ? CoverageText.figures(group.coverage) : []),
            "pager": parts.pager(on: path, current: index + 1, noun: "stacks") { $0.reference.description },
            "hasEnvironments": .flag(columns.hasEnvironments && group.kind != .environment),
            "hasOwners": .flag(columns.hasOwners && group.kind != .owner),
            "chips": .text(StackColumns.chips(group.coverage)),
            "stacks": .list(parts.all[index].map(labelledRow)),
          ])
      }
    }
  }

  private func labelledRow(_ stack: Stack) -> Value {
    let anchor = Anchor("s-", stack.reference.description)
    var row = StackColumns.row(stack, anchor: anchor, isTrouble: isTrouble(stack))
    row["organization"] = .text(stack.reference.organization)
    row["packs"] = .text(stack.stackGuard.map { "\($0.assignments.count)" } ?? "–")
    return .object(row)
  }

  /// The tables of the overview that lead to these pages.
  func labelRows(_ kind: LabelGroup.Kind) -> [Value] {
    edition.stacks(by: kind).map { group in
      let all = group.coverage.all
      return [
        "anchor": .text(Anchor("\(kind.rawValue.prefix(1))-", group.value ?? "").description),
        "name": .text(group.value ?? "no \(kind.rawValue) stated"),
        "path": .optional(group.value.map { SitePath.label(kind: kind.rawValue, value: $0).description }),
        "stacks": .text(NumberText.grouped(all.stacks)),
        "unprotected": .text(NumberText.grouped(all.unprotected)),
        "isTrouble": .flag(group.stacks.contains { $0.stackGuard != nil && isTrouble($0) }),
        "share": .text(NumberText.percent(all.protected, of: all.observed)),
        "sort": .text(NumberText.hundredths(all.protected, of: all.observed)),
        "old": .text(NumberText.grouped(group.coverage.onOldVersions)),
        "unobserved": .text(NumberText.grouped(all.unknown)),
      ]
    }
  }
}
