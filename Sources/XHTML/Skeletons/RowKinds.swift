/// The kinds of rows that a checker has met: what is left of a row without its texts.
struct RowKinds {
  private var numbers: [RowOutline: Int] = [:]
  private var outlines: [RowOutline] = []
  private var outline: [UInt8] = []

  /// Then all further rows are of one kind, which has no outline.
  private static let limit = 10_000

  func outline(of kind: Int) -> RowOutline? { kind < outlines.count ? outlines[kind] : nil }

  mutating func number(of row: PageRow, on page: PageInPieces) -> Int {
    outline.removeAll(keepingCapacity: true)
    var copied = row.bytes.lowerBound
    for text in page.texts[row.texts] {
      outline += page.bytes[copied..<text.lowerBound]
      outline.append(PageOutline.text)
      copied = text.upperBound
    }
    outline += page.bytes[copied..<row.bytes.upperBound]
    let row = RowOutline(outline, textCount: row.texts.count)
    if let known = numbers[row] { return known }
    guard outlines.count < Self.limit else { return Self.limit }
    numbers[row] = outlines.count
    outlines.append(row)
    return outlines.count - 1
  }
}
