/// Wraps bytes into the gzip format (RFC 1952) without making them smaller: stored blocks (RFC 1951, 3.2.4).
///
/// Enough for a client to prove that it unpacks, without a compression library in the simulator.
enum Gzip {
  private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
  private static let blockLimit = 65_535

  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var packed = header
    var start = 0
    repeat {
      let block = bytes[start...].prefix(blockLimit)
      start = block.endIndex
      packed.append(start == bytes.count ? 1 : 0)
      packed += littleEndian(UInt16(block.count)) + littleEndian(~UInt16(block.count))
      packed += block
    } while start < bytes.count
    return packed + littleEndian(checksum(bytes)) + littleEndian(UInt32(truncatingIfNeeded: bytes.count))
  }

  private static func littleEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }

  /// CRC-32 as gzip has it: polynomial EDB88320, least significant bit first.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { checksum, byte in
      (0..<8).reduce(checksum ^ UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }
}
