import Templates

/// Reads what ``ByteWriter`` wrote, and believes nothing: what claims to be longer than it is, ends.
struct ByteReader {
  private let bytes: [UInt8]
  private var place: Int
  private let end: Int

  /// Elements are larger in memory than what is read of them.
  private static let believed = 10_000

  /// The bytes have come to their end, or say what cannot be.
  struct End: Error {}

  init(_ bytes: [UInt8], from place: Int) {
    self.bytes = bytes
    self.place = place
    end = bytes.count
  }

  /// Of a part of what another reads.
  init(_ other: ByteReader, _ range: Range<Int>) {
    bytes = other.bytes
    place = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { place == end }

  mutating func number() throws(End) -> UInt64 {
    let start = place
    guard end - start >= 8 else { throw End() }
    place += 8
    return bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    }
  }

  mutating func signed() throws(End) -> Int64 { Int64(bitPattern: try number()) }

  mutating func numbers() throws(End) -> [UInt64] {
    let count = try count(ofSize: 8)
    defer { place += 8 * count }
    return bytes.withUnsafeBytes { bytes in
      (0..<count).map { index in
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place + 8 * index, as: UInt64.self))
      }
    }
  }

  mutating func list<Element>(_ element: (inout ByteReader) throws(End) -> Element) throws(End) -> [Element] {
    let count = try count(ofSize: 8)
    var elements: [Element] = []
    elements.reserveCapacity(min(count, Self.believed))
    for _ in 0..<count { elements.append(try element(&self)) }
    return elements
  }

  mutating func text() throws(End) -> String { String(decoding: bytes[try range()], as: UTF8.self) }

  /// Where bytes stand that were written with their count.
  mutating func range() throws(End) -> Range<Int> {
    let count = try count(ofSize: 1)
    defer { place += count }
    return place..<place + count
  }

  /// Of all that is left.
  func fingerprint(by key: FingerprintKey) -> Fingerprint {
    bytes.withUnsafeBytes { key.fingerprint(of: .init(rebasing: $0[place..<end])) }
  }

  mutating func fingerprint() throws(End) -> Fingerprint {
    Fingerprint(low: try number(), high: try number())
  }

  mutating func key() throws(End) -> FingerprintKey { FingerprintKey(low: try number(), high: try number()) }

  /// Of things that each take so many bytes at least.
  private mutating func count(ofSize size: Int) throws(End) -> Int {
    let count = try number()
    guard count <= UInt64((end - place) / size) else { throw End() }
    return Int(count)
  }
}
