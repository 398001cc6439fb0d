import Foundation
import Synchronization

/// Objects that many documents have in common, each decoded once: found by their very bytes. Any number of threads may
/// parse with it at the same time.
///
/// Thousands of stacks have a few dozen configurations, of some kilobytes each. The answers of 10,000 stacks took 5.3 s
/// of CPU to decode without this, and take less than a tenth of that.
package final class SharedJSON: Sendable {
  /// The key of the members that are shared. All else differs from answer to answer: signed addresses, above all.
  let key: String
  private let known = Mutex<(objects: [Beginning: [Object]], size: Int)>(([:], 0))

  /// Of all texts that are kept, in bytes.
  private static let sizeLimit = 64 * 1_024 * 1_024
  /// Of objects that begin alike: they are compared one after the other.
  private static let alikeLimit = 64

  private struct Object {
    let bytes: [UInt8]
    let value: JSONValue

    func begins(_ text: ArraySlice<UInt8>) -> Bool {
      text.withUnsafeBytes { text in
        bytes.withUnsafeBytes { bytes in
          guard text.count >= bytes.count, let one = text.baseAddress, let other = bytes.baseAddress else {
            return false
          }
          return memcmp(one, other, bytes.count) == 0
        }
      }
    }
  }

  package init(key: String) { self.key = key }

  /// The object that begins in a document at this place, and how many bytes it has; nil where it is a new one.
  ///
  /// Where it ends needs no search: no object's text is the beginning of another's.
  func object(at position: Int, of document: [UInt8]) -> (value: JSONValue, length: Int)? {
    guard let beginning = Beginning(of: document[position...]),
      let alike = known.withLock({ $0.objects[beginning] })
    else { return nil }
    let found = alike.first { $0.begins(document[position...]) }
    return found.map { ($0.value, $0.bytes.count) }
  }

  /// - Parameter value: what these bytes were decoded to.
  func add(_ value: JSONValue, of bytes: ArraySlice<UInt8>) {
    guard case .object = value, let beginning = Beginning(of: bytes) else { return }
    let object = Object(bytes: Array(bytes), value: value)
    known.withLock { known in
      guard known.size < Self.sizeLimit,
        known.objects[beginning]?.count ?? 0 < Self.alikeLimit
      else { return }
      known.objects[beginning, default: []].append(object)
      known.size += object.bytes.count
    }
  }
}

/// Enough of an object's text to find it by. A shorter object is decoded before it is found.
private struct Beginning: Hashable {
  private let words: SIMD8<UInt64>

  init?(of bytes: ArraySlice<UInt8>) {
    let words = bytes.withUnsafeBytes { bytes in
      bytes.count < MemoryLayout<SIMD8<UInt64>>.size ? nil : bytes.loadUnaligned(as: SIMD8<UInt64>.self)
    }
    guard let words else { return nil }
    self.words = words
  }

  func hash(into hasher: inout Hasher) {
    withUnsafeBytes(of: words) { hasher.combine(bytes: $0) }
  }
}
