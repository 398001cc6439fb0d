/// Paths and ids as numbers, from eight bytes at a time. Who makes two names of one hash hides a dead link, and nothing
/// else.
enum NameHash {
  private static let prime: UInt64 = 0x9E37_79B9_7F4A_7C15

  static func of(_ name: String) -> UInt64 {
    var name = name
    return name.withUTF8 { of(UnsafeRawBufferPointer($0)) }
  }

  /// Never zero.
  static func of(_ name: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(name.count) &* prime
    let whole = name.count & ~7
    for offset in stride(from: 0, to: whole, by: 8) {
      mix(UInt64(littleEndian: name.loadUnaligned(fromByteOffset: offset, as: UInt64.self)), into: &hash)
    }
    var last: UInt64 = 0
    for offset in whole..<name.count { last = last << 8 | UInt64(name[offset]) }
    mix(last, into: &hash)
    return max(hash, 1)
  }

  private static func mix(_ word: UInt64, into hash: inout UInt64) {
    hash = (hash ^ word) &* prime
    hash ^= hash >> 32
  }
}
