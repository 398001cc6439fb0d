import Governance
import PolicyData
import Templates

/// What templates see of changes: on the pages of nights, on the overview, and on the pages of stacks and packs.
///
/// Made once for all pages; a page's own values are made when they are asked for.
struct ChangeValues: Sendable {
  let nights: [RecordedChanges]
  /// The page of each night.
  let paths: [SitePath]
  let links: ChangeLinks
  private let index: Once<ChangeIndex>
  /// Where production is labelled, only that is trouble when it is unprotected.
  let hasProduction: Bool

  init(_ history: EditionHistory, links: ChangeLinks, hasProduction: Bool) {
    nights = history.changes
    paths = history.nightPaths
    self.links = links
    index = Once { ChangeIndex(history.changes) }
    self.hasProduction = hasProduction
  }
}

extension ChangeValues {
  /// More lines than these are a page of their own.
  private static let latestLimit = 8

  /// "Changed last night", for the overview: `change-latest.mustache`.
  func latest(root: String) -> Value {
    let changes = nights.first?.changes ?? []
    let budget = LineBudget(lines: Self.latestLimit, stacks: 0)
    return [
      "finding": .text(nights.first.map { NightText($0).finding } ?? NightText.first),
      "path": .optional(paths.first?.description),
      "hasChanges": .flag(!changes.isEmpty),
      "changes": .list(lines(of: changes, budget: budget, isMixed: true, root: root)),
      "leftOut": leftOut(changes.count - Self.latestLimit),
    ]
  }

  /// What changed of one stack, for its page: `change-history.mustache`.
  func history(of stack: StackReference) -> Value {
    timeline(index.value.places(of: stack)) { line(of: $0, on: [stack]) }
  }

  /// What changed of one pack, on any stack of the organization: `change-history.mustache`.
  func history(ofPack pack: String, organization: String) -> Value {
    timeline(index.value.places(ofPack: pack, in: organization), line: lineOnStacks)
  }

  /// What changed of one policy, on any stack of the organization: `change-history.mustache`.
  func history(ofPolicy policy: String, of pack: String, organization: String) -> Value {
    timeline(index.value.places(ofPolicy: policy, of: pack, in: organization), line: lineOnStacks)
  }

  private func lineOnStacks(_ change: RecordedChange) -> Members {
    var line = line(of: change, on: change.stacks)
    line["on"] = .text("on \(NumberText.count(change.stacks.count, "stack"))")
    return line
  }

  /// Older nights, and more changes of one, stand on pages of their own.
  private static let timelineNights = 20
  private static let timelineLines = 12

  private func timeline(
    _ places: [ChangeIndex.Place], line: (RecordedChange) -> Members
  ) -> Value {
    let byNight = Dictionary(grouping: places, by: \.night).sorted { $0.key < $1.key }
    let shown = byNight.prefix(Self.timelineNights).map { night, places -> Value in
      [
        "date": date(nights[night]), "path": .text(paths[night].description),
        "lines": .list(
          places.prefix(Self.timelineLines).map { .object(line(nights[night].changes[$0.change])) }),
        "leftOut": leftOut(places.count - Self.timelineLines),
      ]
    }
    return [
      "hasNights": .flag(!shown.isEmpty), "nights": .list(shown),
      "oldest": .optional(nights.last.map { DateText($0.before ?? $0.night).day }),
      "olderNights": byNight.count > shown.count
        ? .text(NumberText.count(byNight.count - shown.count, "older night")) : .absent,
    ]
  }

  func date(_ night: RecordedChanges) -> Value {
    let date = DateText(night.night)
    return ["text": .text(date.text), "day": .text(date.day), "machine": .text(date.machine)]
  }

  func leftOut(_ count: Int) -> Value { count > 0 ? .text(NumberText.grouped(count)) : .absent }
}
