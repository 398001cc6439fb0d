import Synchronization

/// Objects that many documents have in common, each decoded once: found by their very bytes. Any number of threads may
/// parse with it at the same time.
///
/// Thousands of stacks have a few dozen configurations, of some kilobytes each. The answers of 10,000 stacks took 5.3 s
/// of CPU to decode without this, and take 0.9 s.
package final class SharedJSON: Sendable {
  /// The key of the members that are shared. All else differs from answer to answer: signed addresses, above all.
  let key: String
  private let known = Mutex<(values: [Bytes: JSONValue], size: Int)>(([:], 0))

  /// Of all texts that are kept, in bytes.
  private static let sizeLimit = 64 * 1_024 * 1_024

  /// An array hashes byte by byte; this one as a whole.
  private struct Bytes: Hashable {
    let bytes: [UInt8]

    func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
  }

  package init(key: String) { self.key = key }

  func value<Failure>(
    of bytes: ArraySlice<UInt8>, decode: () throws(Failure) -> JSONValue
  ) throws(Failure) -> JSONValue {
    let bytes = Bytes(bytes: Array(bytes))
    if let value = known.withLock({ $0.values[bytes] }) { return value }
    let value = try decode()
    return known.withLock { known in
      if let first = known.values[bytes] { return first }
      if known.size < Self.sizeLimit {
        known.values[bytes] = value
        known.size += bytes.bytes.count
      }
      return value
    }
  }
}
