/// A page with marks for what may differ between pages of one skeleton: texts, fragments and runs of rows.
struct PageOutline {
  /// The marked page, and after it the stand-ins of its fragments.
  private(set) var bytes: [UInt8] = []
  /// What a mark stands for and a page need not have: texts outside of rows, and whole runs of rows. In order.
  private(set) var gaps: [Range<Int>] = []
  /// In order: how many rows there are in each run.
  private(set) var runs: [Int] = []
  /// The rows of all runs, with their kinds.
  private(set) var rows: [(kind: Int, row: PageRow)] = []
  private var markedCount = 0
  private var copied = 0

  // None of them can stand on a valid page.
  static let text: UInt8 = 1
  static let fragment: UInt8 = 2
  /// However many rows there are, and of whatever kinds.
  static let run: UInt8 = 3
  private static let separator: UInt8 = 4

  static func isMark(_ byte: UInt8) -> Bool { (text...run).contains(byte) }

  var marked: ArraySlice<UInt8> { bytes[..<markedCount] }

  mutating func trace(_ page: PageInPieces, _ kinds: inout RowKinds) {
    bytes.removeAll(keepingCapacity: true)
    gaps.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    copied = 0
    var places = page.placements[...], runsLeft = page.runs[...], text = 0
    while true {
      let nextText = text < page.texts.count ? page.texts[text].lowerBound : .max
      let nextRun = runsLeft.first.map { page.rows[$0.lowerBound].bytes.lowerBound } ?? .max
      if let place = places.first?.offset, place <= min(nextText, nextRun) {
        mark(Self.fragment, at: place..<place, page)
        places = places.dropFirst()
      } else if let run = runsLeft.first, nextRun <= nextText {
        trace(page.rows[run], of: page, &kinds)
        text = page.rows[run.upperBound - 1].texts.upperBound
        runsLeft = runsLeft.dropFirst()
      } else if nextText < .max {
        mark(Self.text, at: page.texts[text], page)
        gaps.append(page.texts[text])
        text += 1
      } else {
        break
      }
    }
    bytes += page.bytes[copied...]
    markedCount = bytes.count
    for fragment in page.fragments {
      bytes.append(Self.separator)
      bytes += fragment.standIn
    }
  }

  private mutating func mark(_ mark: UInt8, at range: Range<Int>, _ page: PageInPieces) {
    bytes += page.bytes[copied..<range.lowerBound]
    bytes.append(mark)
    copied = range.upperBound
  }

  private mutating func trace(_ run: ArraySlice<PageRow>, of page: PageInPieces, _ kinds: inout RowKinds) {
    guard let first = run.first, let last = run.last else { return }
    let range = first.bytes.lowerBound..<last.bytes.upperBound
    mark(Self.run, at: range, page)
    gaps.append(range)
    runs.append(run.count)
    for row in run { rows.append((kinds.number(of: row, on: page), row)) }
  }
}

extension PageOutline {
  /// - Parameter elements: what each run stands in.
  func rows(in elements: [String]) -> some Sequence<(kind: Int, row: PageRow, element: String)> {
    let elementOfRow = zip(runs, elements).lazy.flatMap { count, element in
      repeatElement(element, count: count)
    }
    return zip(rows, elementOfRow).lazy.map { ($0.kind, $0.row, $1) }
  }
}

extension PageOutline {
  /// Those of which their run has one of the same kind before them.
  var repeatedRows: [PageRow] {
    var repeated: [PageRow] = []
    var rest = rows[...]
    for count in runs {
      var seen: Set<Int> = []
      for (kind, row) in rest.prefix(count) where !seen.insert(kind).inserted { repeated.append(row) }
      rest = rest.dropFirst(count)
    }
    return repeated
  }
}

extension PageInPieces {
  /// Rows that follow each other with nothing between, and without fragments in them.
  fileprivate var runs: [Range<Int>] {
    var runs: [Range<Int>] = []
    var places = placements[...]
    for (index, row) in rows.enumerated() {
      places = places.drop { $0.offset < row.bytes.lowerBound }
      if let place = places.first, place.offset < row.bytes.upperBound { continue }
      if let last = runs.last, last.upperBound == index, places.first?.offset != row.bytes.lowerBound,
        rows[index - 1].bytes.upperBound == row.bytes.lowerBound
      {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }
}
