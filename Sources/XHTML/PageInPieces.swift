/// A page as it was rendered: what is its own, and the fragments between.
package struct PageInPieces {
  /// Without the fragments.
  let bytes: [UInt8]
  /// What came from values and not from a template: text or parts of attributes, escaped. In order.
  let texts: [Range<Int>]
  /// In order, and none in another.
  let rows: [PageRow]
  /// In order.
  let placements: [Placement]
  /// The page in one piece.
  let whole: () -> [UInt8]

  package init(
    _ bytes: [UInt8], texts: [Range<Int>] = [], rows: [PageRow] = [], placements: [Placement] = [],
    whole: @escaping () -> [UInt8]
  ) {
    self.bytes = bytes
    self.texts = texts
    self.rows = rows
    self.placements = placements
    self.whole = whole
  }

  package init(_ whole: [UInt8]) { self.init(whole) { whole } }

  var fragments: [Fragment] { placements.map(\.fragment) }

  /// The page with an empty element for each fragment.
  func appendRest(to rest: inout [UInt8]) {
    var copied = 0
    for placement in placements {
      rest += bytes[copied..<placement.offset]
      rest += placement.fragment.standIn
      copied = placement.offset
    }
    rest += bytes[copied...]
  }
}

extension PageInPieces {
  /// What stands around some of its rows, which have no fragments in them.
  func without(_ rows: [PageRow]) -> PageInPieces {
    var kept: [UInt8] = []
    var placements: [Placement] = []
    var placementsLeft = self.placements[...], copied = 0
    func keep(upTo end: Int) {
      while let next = placementsLeft.first, next.offset <= end {
        placements.append(Placement(next.fragment, at: kept.count + next.offset - copied))
        placementsLeft = placementsLeft.dropFirst()
      }
      kept += bytes[copied..<end]
    }
    for row in rows {
      keep(upTo: row.bytes.lowerBound)
      copied = row.bytes.upperBound
    }
    keep(upTo: bytes.count)
    return PageInPieces(kept, placements: placements, whole: whole)
  }
}

/// What one element of a list became: mostly a row of a table.
package struct PageRow {
  let bytes: Range<Int>
  /// The numbers of the texts in it.
  let texts: Range<Int>

  package init(bytes: Range<Int>, texts: Range<Int>) {
    self.bytes = bytes
    self.texts = texts
  }
}

/// A fragment on a page.
package struct Placement {
  let fragment: Fragment
  /// In the page's own bytes: before the byte of this number.
  let offset: Int

  package init(_ fragment: Fragment, at offset: Int) {
    self.fragment = fragment
    self.offset = offset
  }
}
