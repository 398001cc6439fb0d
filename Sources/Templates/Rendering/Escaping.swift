/// Escaping for XHTML text and for attribute values in either kind of quotes.
///
/// It works on bytes: `<` followed by a combining mark is one `Character`, and escaping by characters lets it pass.
/// Characters that XML or HTML forbid are replaced by their name, visibly: `U+0007`.
enum Escaping {
  static func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &output) }
  }

  private static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var copied = 0, index = 0
    while index < bytes.count {
      guard !isPlain(bytes[index]), isSuspect(bytes[index]),
        let (replacement, length) = replacement(in: bytes, at: index)
      else {
        index += 1
        continue
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index]))
      output.append(contentsOf: replacement.utf8)
      index += length
      copied = index
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
  }

  /// Letters, digits and what mostly stands between them, in two comparisons: nearly every byte needs no more.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x3F...0x7E).contains(byte) || (0x28...0x3B).contains(byte)
  }

  /// The first byte of anything that may have to be replaced.
  @inline(__always)
  private static func isSuspect(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x26, 0x27, 0x3C, 0x3E: true
    case 0x09, 0x0A: false
    case ..<0x20, 0x7F, 0xC2, 0xEF, 0xF0...: true
    default: false
    }
  }

  private static func replacement(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (text: String, length: Int)? {
    switch bytes[index] {
    case UInt8(ascii: "&"): ("&amp;", 1)
    case UInt8(ascii: "<"): ("&lt;", 1)
    case UInt8(ascii: ">"): ("&gt;", 1)
    case UInt8(ascii: "\""): ("&quot;", 1)
    case UInt8(ascii: "'"): ("&#39;", 1)
    case 0x0D: ("&#13;", 1)  // a parser would make it a line feed
    case let control where control < 0x80: (name(of: UInt32(control)), 1)
    case let lead: forbidden(in: bytes, at: index, lead: lead)
    }
  }

  /// C1 controls (U+0080 to U+009F) and the noncharacters (U+FDD0 to U+FDEF, and the last two of each plane).
  private static func forbidden(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int, lead: UInt8
  ) -> (text: String, length: Int)? {
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard index + length <= bytes.count else { return nil }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    let isForbidden = value < 0xA0 || (0xFDD0...0xFDEF).contains(value) || value & 0xFFFE == 0xFFFE
    return isForbidden ? (name(of: value), length) : nil
  }

  private static func name(of scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
