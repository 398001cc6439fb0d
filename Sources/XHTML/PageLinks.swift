/// What the link check has to know of a page, small enough to be kept from one build to the next: names are hashes.
package struct PageLinks: Hashable, Sendable {
  /// The places on the page that links may name, and what it leads to inside the site, but for what stands in ``parts``.
  package let own: FlatLinks
  package let parts: [LinkPart]

  package init(_ own: FlatLinks, parts: [LinkPart] = []) {
    self.own = own
    self.parts = parts
  }

  package init(ids: [UInt64] = [], targets: [LinkTarget] = [], parts: [LinkPart] = []) {
    self.init(FlatLinks(ids: ids, targets: targets), parts: parts)
  }

  /// The same in one list each.
  package var withoutParts: PageLinks {
    let all = [own] + parts.map(\.own)
    return PageLinks(ids: Set(all.flatMap(\.ids)).sorted(), targets: Set(all.flatMap(\.targets)).sorted())
  }

  func contains(_ id: UInt64) -> Bool {
    own.ids.containsInOrder(id) || parts.contains { $0.own.ids.containsInOrder(id) }
  }
}

/// What pages of one depth have in common: a fragment's ids, and those of its links that climb to the root.
///
/// An object, so that thousands of pages share it, and it is looked at once.
package final class LinkPart: Sendable {
  package let own: FlatLinks

  package init(_ own: FlatLinks) { self.own = own }

  var isEmpty: Bool { own.numbers.count == 1 }
}

extension LinkPart: Hashable {
  package static func == (left: LinkPart, right: LinkPart) -> Bool { left === right || left.own == right.own }

  package func hash(into hasher: inout Hasher) { hasher.combine(own) }
}
