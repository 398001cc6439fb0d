/// What a template makes of a value: its own bytes, and where markup that was rendered before stands between them.
///
/// In pieces, since most of a large page is markup that it shares with others: it is neither copied, checked nor
/// fingerprinted again for each of them.
package struct Rendering: Sendable {
  /// Without the insertions.
  package internal(set) var bytes: [UInt8] = []
  /// What came from values and not from the templates, in the order of the bytes. Empty texts count.
  package internal(set) var texts: [Range<Int>] = []
  /// In the order of the bytes.
  package internal(set) var insertions: [Insertion] = []
  /// What the elements of long lists became, in the order of the bytes; of lists in lists the outer ones.
  package internal(set) var rows: [RenderedRow] = []

  /// A list of fewer elements has no rows.
  static let rowMinimum = 8

  package init() {}

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// How many bytes the whole has.
  package var count: Int { insertions.reduce(bytes.count) { $0 + $1.markup.bytes.count } }

  /// All pieces, one after the other, many at once: who writes them asks the system once for all of these.
  package func forEachBatch<Failure>(
    _ body: ([UnsafeBufferPointer<UInt8>]) throws(Failure) -> Void
  ) throws(Failure) {
    try bytes.withUnsafeBufferPointer { (own) throws(Failure) in
      var (rest, start) = (insertions[...], 0)
      while !rest.isEmpty {
        let batch = rest.prefix(Self.batchLimit)
        var pieces: [UnsafeBufferPointer<UInt8>] = []
        pieces.reserveCapacity(2 * batch.count)
        try Self.gather(batch, &pieces, own, from: start, body)
        start = batch.last?.offset ?? start
        rest = rest.dropFirst(batch.count)
      }
      try body([.init(rebasing: own[start...])])
    }
  }

  /// Each needs a frame of the stack.
  private static let batchLimit = 32

  private static func gather<Failure>(
    _ insertions: ArraySlice<Insertion>, _ pieces: inout [UnsafeBufferPointer<UInt8>],
    _ own: UnsafeBufferPointer<UInt8>, from start: Int,
    _ body: ([UnsafeBufferPointer<UInt8>]) throws(Failure) -> Void
  ) throws(Failure) {
    guard let insertion = insertions.first else { return try body(pieces) }
    try insertion.markup.bytes.withUnsafeBufferPointer { (piece) throws(Failure) in
      pieces.append(.init(rebasing: own[start..<insertion.offset]))
      pieces.append(piece)
      try gather(insertions.dropFirst(), &pieces, own, from: insertion.offset, body)
    }
  }

  /// In one piece.
  package var whole: [UInt8] {
    guard !insertions.isEmpty else { return bytes }
    var whole: [UInt8] = []
    whole.reserveCapacity(count)
    forEachBatch { for piece in $0 { whole.append(contentsOf: piece) } }
    return whole
  }

  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    insertions.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
  }
}

/// What one element of a list became.
package struct RenderedRow: Sendable {
  package let bytes: Range<Int>
  /// The numbers of the texts in it.
  package let texts: Range<Int>
}

/// Where markup that was rendered before stands.
package struct Insertion: Sendable {
  package let markup: Markup
  /// In the bytes of the ``Rendering``: before the byte of this number.
  package let offset: Int
}
