/// A hash that is the same on every machine and in every run, which Swift's own is not. It takes eight bytes
/// at a time, in the manner of FNV-1a. Who wants to can make two texts collide: equal hashes are a hint,
/// never a proof.
struct ContentHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Every bit depends on every byte, so that the low bits alone are a hash too.
  var value: UInt64 {
    var value = state
    for _ in 0..<2 {
      value = (value ^ (value >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    }
    return value ^ (value >> 33)
  }

  mutating func combine(_ word: UInt64) {
    state = (state ^ word) &* 0x0000_0100_0000_01B3
    state ^= state >> 32
  }

  mutating func combine(_ text: String) {
    var text = text
    text.withUTF8 { combine(UnsafeRawBufferPointer($0)) }
  }

  mutating func combine(_ bytes: UnsafeRawBufferPointer) {
    let whole = bytes.count & ~7
    for offset in stride(from: 0, to: whole, by: 8) {
      combine(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    }
    // The length keeps a text apart from the same text with zero bytes after it.
    combine(bytes[whole...].reduce(UInt64(bytes.count)) { $0 << 8 | UInt64($1) })
  }
}
