/// Comma-separated values (RFC 4180), written straight into bytes, for spreadsheets too: what one would take for a
/// formula gets an apostrophe before it, as OWASP advises. JSON has every text exactly as it is.
enum CSVText {
  static let lineEnd = "\r\n"

  static func appendRow(_ cells: [Cell], to bytes: inout [UInt8]) {
    var isFirst = true
    for cell in cells {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      append(cell, to: &bytes)
    }
    bytes += lineEnd.utf8
  }

  static func append(_ cell: Cell, to bytes: inout [UInt8]) {
    switch cell {
    case .missing: break
    case .text(let text): append(text, to: &bytes)
    case .number(let number): bytes += String(number).utf8
    case .boolean(let flag): bytes += (flag ? "true" : "false").utf8
    case .list(let elements): append(elements.joined(separator: "; "), to: &bytes)
    }
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    if bytes.append(text, if: standsForItself) { return }
    let isQuoted = text.utf8.contains(where: \.wantsQuotes)
    if isQuoted { bytes.append(quote) }
    if let first = text.unicodeScalars.first, formulaSigns.contains(first) { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte.isForbidden {
        bytes += "\u{FFFD}".utf8
      } else {
        if byte == quote { bytes.append(quote) }
        bytes.append(byte)
      }
    }
    if isQuoted { bytes.append(quote) }
  }

  /// It does in JSON, too.
  static func standsForItself(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.first != UInt8(ascii: "-") && text.allSatisfy { $0.standsForItself }
  }

  private static let quote = UInt8(ascii: "\"")

  /// Spreadsheets of East Asia take the wide forms for the same.
  private static let formulaSigns: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]
}

extension UInt8 {
  /// Of what quotes and apostrophes are for, only the hyphen is among these.
  fileprivate var standsForItself: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "/"), UInt8(ascii: " "), UInt8(ascii: "#"), UInt8(ascii: "~"), UInt8(ascii: ":"):
      true
    default: false
    }
  }

  /// Where a comma is the decimal sign, spreadsheets take semicolons for the separator; a tab they guess.
  fileprivate var wantsQuotes: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: ";"),
      UInt8(ascii: "\t"):
      true
    default: false
    }
  }

  /// Control characters have no place in the format, and a null byte ends the file for many readers.
  fileprivate var isForbidden: Bool {
    (self < 0x20 && ![UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n")].contains(self))
      || self == 0x7F
  }
}
