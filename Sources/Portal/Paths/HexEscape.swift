/// How a byte that may not stand for itself is written: a mark and two lower-case hexadecimal digits.
///
/// A mark that itself is always escaped makes the writing reversible. File names use `=`, which is special to
/// no server, shell or file system; anchors use `.`, which XML allows in names.
struct HexEscape {
  let mark: Unicode.Scalar

  func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: mark))
    bytes.append(Self.digit(byte >> 4))
    bytes.append(Self.digit(byte & 0xF))
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
