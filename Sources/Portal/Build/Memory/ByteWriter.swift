import Templates

/// Writes numbers and texts one after the other; ``ByteReader`` reads them.
struct ByteWriter {
  private(set) var bytes: [UInt8]

  /// - Parameter capacity: about how many bytes will be written.
  init(_ start: [UInt8] = [], capacity: Int = 0) {
    bytes = start
    bytes.reserveCapacity(capacity)
  }

  mutating func append(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// A negative one, too: services may tell any number.
  mutating func append(_ number: Int) { append(UInt64(bitPattern: Int64(number))) }

  mutating func append(_ numbers: [UInt64]) {
    append(numbers.count)
    numbers.map { $0.littleEndian }.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes += text.utf8
  }

  mutating func append(_ other: [UInt8]) {
    append(other.count)
    bytes += other
  }

  mutating func append(_ fingerprint: Fingerprint) {
    append(fingerprint.low)
    append(fingerprint.high)
  }

  mutating func append(_ key: FingerprintKey) {
    append(key.low)
    append(key.high)
  }
}
