import Governance
import Templates

extension NightPages {
  /// Night by night, from the newest night on.
  var changeIndexes: [Page] {
    let nights = Parts(Array(changeValues.nights.indices), limit: Self.nightLimit)
    return nights.all.indices.map { changeIndex(nights, number: $0 + 1) }
  }

  /// A row costs 300 bytes.
  private static var nightLimit: Int { 200 }
  /// The newest night stands in full on the index, where that is no more than a screen or two.
  private static var indexBudget: LineBudget { LineBudget(lines: 80, stacks: 300) }
  private static var pageBudget: LineBudget { LineBudget(lines: 200, stacks: 800) }

  private func changeIndex(_ parts: Parts<Int>, number: Int) -> Page {
    let path = SitePath.changes.part(number)
    return Page(path, template: "changes", scope: .night) { [self] () throws(TemplateError) in
      let nights = changeValues.nights
      return try frame.page(
        path, title: "Changes",
        edition.keptNights.merging([
          "trail": .trail([]),
          "here": "Changes",
          "finding": .text(nights.first.map { NightText($0).finding } ?? NightText.first),
          "isFirst": .flag(number == 1),
          "newest": number == 1 && !nights.isEmpty ? newestNight(root: path.rootPrefix) : .absent,
          "pager": parts.pager(on: .changes, current: number, noun: "nights") {
            DateText(nights[$0].night).day
          },
          "hasNights": .flag(!nights.isEmpty),
          "nights": .list(parts.all[number - 1].map(nightRow)),
        ]))
    }
  }

  private func newestNight(root: String) -> Value {
    let night = changeValues.nights[0]
    return [
      "date": changeValues.date(night),
      "path": .text(changeValues.paths[0].description),
      "sections": sections(of: night, Self.indexBudget, root: root),
      "leftOut": changeValues.leftOut(night.changes.count - Self.indexBudget.lines),
    ]
  }

  private func nightRow(_ index: Int) -> Value {
    let night = changeValues.nights[index]
    func cell(_ direction: Direction) -> Value { .text(NumberText.grouped(night.count(direction))) }
    return [
      "anchor": .text(Anchor("n-", Timestamp.text(night.night)).description),
      "path": .text(changeValues.paths[index].description),
      "date": changeValues.date(night),
      "since": .optional(night.before.map { DateText($0).text }),
      "sinceSort": .text(night.before.map { DateText($0).machine } ?? ""),
      "weakened": cell(.weakened), "tightened": cell(.strengthened), "neutral": cell(.neutral),
      "isWeaker": .flag(night.count(.weakened) > 0),
      "stacks": .text(NumberText.grouped(NightText(night).stackCount)),
    ]
  }

  /// A night that is kept, by its number in ``ChangeValues/nights``.
  func nightPage(_ index: Int) -> Page {
    let path = changeValues.paths[index]
    return Page(path, template: "night", scope: .night) { [self] () throws(TemplateError) in
      let night = changeValues.nights[index]
      let date = DateText(night.night)
      return try frame.page(
        path, title: "Changes of \(date.day)",
        [
          "trail": .trail([("Changes", SitePath.changes.description)]),
          "here": .text(date.text),
          "date": changeValues.date(night),
          "finding": .text(NightText(night).finding),
          "more": .text(
            night.changes.isEmpty
              ? "" : "They happened to \(NumberText.count(NightText(night).stackCount, "stack")) in all."),
          "sections": sections(onPageOf: index),
          "leftOut": changeValues.leftOut(night.changes.count - Self.pageBudget.lines),
          "json": .text(path.json),
          "older": neighbour(index + 1), "newer": neighbour(index - 1),
        ])
    }
  }

  /// Of a night before this one, as its page showed them.
  func sections(onPageOf index: Int) -> Value {
    if let known = knownSections[changeValues.paths[index]] { return known }
    return sections(
      of: changeValues.nights[index], Self.pageBudget, root: changeValues.paths[index].rootPrefix)
  }

  private func neighbour(_ index: Int) -> Value {
    guard changeValues.nights.indices.contains(index) else { return .absent }
    return [
      "path": .text(changeValues.paths[index].description),
      "text": .text(DateText(changeValues.nights[index].night).text),
    ]
  }

  /// Weakened, tightened, neutral; a section without changes is left out.
  private func sections(of night: RecordedChanges, _ budget: LineBudget, root: String) -> Value {
    let lines = changeValues.lines(of: night.changes, budget: budget, root: root)
    var start = 0
    return .list(
      Direction.allCases.compactMap { direction in
        let count = night.count(direction)
        defer { start += count }
        guard count > 0, start < lines.count else { return nil }
        return [
          "id": .text(direction.word.lowercased()), "title": .text(direction.word),
          "meaning": .text(direction.meaning), "direction": direction.value,
          "count": .text(NumberText.grouped(count)),
          "changes": .list(Array(lines[start..<min(start + count, lines.count)])),
        ]
      })
  }
}
