import Templates

/// A list that is cut into pages where one would be too long: the first part stands on the page itself.
struct Parts<Element: Sendable>: Sendable {
  /// At least one, which may be empty.
  let all: [ArraySlice<Element>]
  private let total: Int

  /// - Parameter mayCut: whether two neighbours may come to stand on different pages; where none may, a part is
  ///   cut at the limit.
  init(_ list: [Element], limit: Int, mayCut: (Element, Element) -> Bool = { _, _ in true }) {
    total = list.count
    var parts: [ArraySlice<Element>] = []
    var rest = list[...]
    while rest.count > limit {
      let end = rest.startIndex + limit
      let cut =
        (rest.startIndex + limit / 2..<end).last { mayCut(list[$0], list[$0 + 1]) }.map { $0 + 1 } ?? end
      parts.append(rest[..<cut])
      rest = rest[cut...]
    }
    all = parts + [rest]
  }

  var count: Int { all.count }

  /// The part that an element of the list stands in, counted from 1.
  func number(ofIndex index: Int) -> Int { (all.firstIndex { $0.endIndex > index } ?? 0) + 1 }

  /// Links to all parts; absent where there is one.
  /// - Parameter name: what a part begins and ends with, in words.
  func pager(on path: SitePath, current: Int, noun: String, name: (Element) -> String) -> Value {
    guard count > 1 else { return .absent }
    let part = all[current - 1]
    let range = "\(NumberText.grouped(part.startIndex + 1)) to \(NumberText.grouped(part.endIndex))"
    return [
      "range": .text("\(noun.capitalizingFirst) \(range) of \(NumberText.grouped(total))"),
      "parts": .list(
        all.enumerated().map { index, part in
          let ends = [part.first, part.last].compactMap { $0.map(name) }
          return [
            "path": .text(path.part(index + 1).description),
            "isCurrent": .flag(index + 1 == current),
            "from": .text(ends.first ?? ""),
            "to": ends.first == ends.last ? .absent : .optional(ends.last),
          ]
        }),
    ]
  }
}
