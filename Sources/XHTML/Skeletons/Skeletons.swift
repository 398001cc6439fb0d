/// The skeletons that a checker has met. One is taken apart when it is met for the second time: of most large pages
/// there is only one.
struct Skeletons {
  /// Nil where every page of it has to be checked by libxml2.
  private var known: [Key: Skeleton?] = [:]
  private var seen: Set<Int> = []
  /// Kept between pages, and from looking up to learning.
  private var outline = PageOutline()
  private var size = 0

  /// An array hashes byte by byte: 30 microseconds a page. All at once, they take 5.
  private struct Key: Hashable {
    let bytes: [UInt8]

    func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
  }

  /// Of all that are kept, in bytes.
  private static let sizeLimit = 24 * 1_024 * 1_024

  mutating func skeleton(of page: PageInPieces) -> Skeleton? {
    outline.trace(page)
    return known[Key(bytes: outline.bytes)] ?? nil
  }

  /// - Parameter page: the one that was looked up last; it is valid.
  mutating func learn(_ page: PageInPieces, _ grammar: Grammar) {
    let key = Key(bytes: outline.bytes)
    guard !seen.insert(key.hashValue).inserted, size < Self.sizeLimit, known[key] == nil else { return }
    size += outline.bytes.count
    known[key] = .some(Skeleton(outline, textCount: page.texts.count, grammar))
  }
}

/// A page with marks for its texts and fragments.
struct PageOutline {
  /// The marked page, and after it the stand-ins of its fragments.
  private(set) var bytes: [UInt8] = []
  private var markedCount = 0

  // None of them can stand on a valid page.
  static let text: UInt8 = 1
  static let fragment: UInt8 = 2
  private static let separator: UInt8 = 3

  var marked: ArraySlice<UInt8> { bytes[..<markedCount] }

  mutating func trace(_ page: PageInPieces) {
    bytes.removeAll(keepingCapacity: true)
    var copied = 0
    var fragments = page.placements[...]
    for text in page.texts {
      traceFragments(&fragments, before: text.lowerBound, from: &copied, page)
      bytes += page.bytes[copied..<text.lowerBound]
      bytes.append(Self.text)
      copied = text.upperBound
    }
    traceFragments(&fragments, before: .max, from: &copied, page)
    bytes += page.bytes[copied...]
    markedCount = bytes.count
    for fragment in page.fragments {
      bytes.append(Self.separator)
      bytes += fragment.standIn
    }
  }

  private mutating func traceFragments(
    _ fragments: inout ArraySlice<Placement>, before end: Int, from copied: inout Int, _ page: PageInPieces
  ) {
    while let offset = fragments.first?.offset, offset <= end {
      bytes += page.bytes[copied..<offset]
      bytes.append(Self.fragment)
      copied = offset
      fragments = fragments.dropFirst()
    }
  }
}
