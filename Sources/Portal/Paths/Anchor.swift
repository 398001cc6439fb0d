/// The `id` of an element made from names, and the fragment that links to it:
/// `p-pci-dss-aws..rds-encryption`.
///
/// Ids of a page must differ, must be XML names, and stand in links without percent-encoding. So letters,
/// digits, `-` and `_` stand for themselves, and any other byte is `.` and two hexadecimal digits. Two dots,
/// which no escape contains, part the names: `a` with `b.c` is never `a.b` with `c`.
package struct Anchor: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  /// The prefix tells the kinds of anchors on a page apart: a letter, which makes an XML name even of a name
  /// that begins with a digit, then letters and digits, and `-` last.
  package init(_ prefix: String, _ name: String) {
    description = prefix + Self.encode(name)
  }

  private init(_ description: String) { self.description = description }

  /// The anchor of something within what this one names.
  package func appending(_ name: String) -> Anchor {
    Anchor("\(description)..\(Self.encode(name))")
  }
}

extension Anchor {
  private static let escape = HexEscape(mark: ".")

  private static func encode(_ name: String) -> String {
    // Nearly every name stands for itself, and every row of every table has one.
    let standsForItself = name.utf8.withContiguousStorageIfAvailable { $0.allSatisfy { $0.standsInAnchors } }
    if standsForItself == true { return name }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count + 8)
    for byte in name.canonical.utf8 {
      if byte.standsInAnchors {
        bytes.append(byte)
      } else {
        escape.append(byte, to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var standsInAnchors: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
