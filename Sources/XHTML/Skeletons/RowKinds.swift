import Foundation

/// The kinds of rows that a checker has met: what is left of a row without its texts.
struct RowKinds {
  private var numbers: [OutlineKey: Int] = [:]
  private var outlines: [[UInt8]] = []
  private var outline: [UInt8] = []

  /// Then all further rows are of one kind, which has no outline.
  private static let limit = 10_000

  func outline(of kind: Int) -> [UInt8]? { kind < outlines.count ? outlines[kind] : nil }

  mutating func number(of row: PageRow, on page: PageInPieces) -> Int {
    outline.removeAll(keepingCapacity: true)
    var copied = row.bytes.lowerBound
    for text in page.texts[row.texts] {
      outline += page.bytes[copied..<text.lowerBound]
      outline.append(PageOutline.text)
      copied = text.upperBound
    }
    outline += page.bytes[copied..<row.bytes.upperBound]
    if let known = numbers[OutlineKey(bytes: outline)] { return known }
    guard outlines.count < Self.limit else { return Self.limit }
    numbers[OutlineKey(bytes: outline)] = outlines.count
    outlines.append(outline)
    return outlines.count - 1
  }
}

/// An array hashes and compares byte by byte: 22 microseconds a page. Here some of the bytes are hashed, and all are
/// compared at once.
struct OutlineKey: Hashable {
  let bytes: [UInt8]

  static func == (left: OutlineKey, right: OutlineKey) -> Bool {
    guard left.bytes.count == right.bytes.count else { return false }
    return left.bytes.withUnsafeBytes { left in
      right.bytes.withUnsafeBytes { right in
        guard let one = left.baseAddress, let other = right.baseAddress else { return true }
        return memcmp(one, other, left.count) == 0
      }
    }
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(bytes.count)
    bytes.withUnsafeBytes { bytes in
      let step = max(8, bytes.count / Self.samples)
      for start in stride(from: 0, through: bytes.count - 8, by: step) {
        hasher.combine(bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      }
    }
  }

  private static let samples = 32
}
