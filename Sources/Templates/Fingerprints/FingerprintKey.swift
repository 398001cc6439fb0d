/// Makes fingerprints: SipHash-1-3 with 128 bits (Aumasson and Bernstein). The tables of Swift, Rust and Python hash with
/// the same rounds; 2-4 takes 1.7 times as many instructions.
///
/// With a key, since texts of the service are hostile: who does not know it cannot make two contents that have one
/// fingerprint, of which the second would then never be published. Fingerprints of two keys cannot be compared.
package struct FingerprintKey: Hashable, Sendable {
  package let low: UInt64
  package let high: UInt64

  package init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  package static var random: FingerprintKey {
    FingerprintKey(low: .random(in: 0...UInt64.max), high: .random(in: 0...UInt64.max))
  }

  package func fingerprint(of bytes: [UInt8]) -> Fingerprint {
    bytes.withUnsafeBytes { fingerprint(of: $0) }
  }

  package func fingerprint(of bytes: UnsafeRawBufferPointer) -> Fingerprint {
    var state = SipState(self)
    let whole = bytes.count & ~7
    for offset in stride(from: 0, to: whole, by: 8) {
      state.mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    }
    var last = UInt64(truncatingIfNeeded: bytes.count) << 56
    for offset in whole..<bytes.count { last |= UInt64(bytes[offset]) << UInt64(8 * (offset - whole)) }
    state.mix(last)
    return state.finished()
  }
}

private struct SipState {
  private var a, b, c, d: UInt64

  init(_ key: FingerprintKey) {
    a = 0x736F_6D65_7073_6575 ^ key.low
    b = 0x646F_7261_6E64_6F6D ^ key.high ^ 0xEE
    c = 0x6C79_6765_6E65_7261 ^ key.low
    d = 0x7465_6462_7974_6573 ^ key.high
  }

  @inline(__always)
  mutating func mix(_ word: UInt64) {
    d ^= word
    round()
    a ^= word
  }

  mutating func finished() -> Fingerprint {
    c ^= 0xEE
    let low = half()
    b ^= 0xDD
    return Fingerprint(low: low, high: half())
  }

  private mutating func half() -> UInt64 {
    for _ in 0..<3 { round() }
    return a ^ b ^ c ^ d
  }

  @inline(__always)
  private mutating func round() {
    a &+= b
    b = b.rotated(13) ^ a
    a = a.rotated(32)
    c &+= d
    d = d.rotated(16) ^ c
    a &+= d
    d = d.rotated(21) ^ a
    c &+= b
    b = b.rotated(17) ^ c
    c = c.rotated(32)
  }
}

extension UInt64 {
  @inline(__always)
  fileprivate func rotated(_ bits: UInt64) -> UInt64 { self << bits | self >> (64 - bits) }
}
