/// JSON, written straight into bytes: a table can have a hundred thousand rows.
enum JSONText {
  static func append(_ cell: Cell, to bytes: inout [UInt8]) {
    switch cell {
    case .missing: bytes += "null".utf8
    case .text(let text): append(text, to: &bytes)
    case .number(let number): bytes += String(number).utf8
    case .boolean(let flag): bytes += (flag ? "true" : "false").utf8
    case .list(let elements): append(elements, to: &bytes)
    }
  }

  static func append(_ texts: [String], to bytes: inout [UInt8]) {
    append(texts, between: ("[", "]"), to: &bytes) { append($0, to: &$1) }
  }

  /// Elements with commas between them.
  static func append<Element>(
    _ elements: some Sequence<Element>, between brackets: (String, String), to bytes: inout [UInt8],
    each: (Element, inout [UInt8]) -> Void
  ) {
    bytes += brackets.0.utf8
    var isFirst = true
    for element in elements {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      each(element, &bytes)
    }
    bytes += brackets.1.utf8
  }

  /// A text with its quotes, as it is but for what JSON does not allow.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(quote)
    defer { bytes.append(quote) }
    let isPlain = { (text: UnsafeBufferPointer<UInt8>) in
      text.allSatisfy { $0 >= 0x20 && $0 != quote && $0 != UInt8(ascii: "\\") }
    }
    if bytes.append(text, if: isPlain) { return }
    for byte in text.utf8 {
      if byte < 0x20 {
        appendEscape(UInt16(byte), to: &bytes)
      } else {
        if byte == quote || byte == UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(byte)
      }
    }
  }

  /// The same in ASCII and without `<`, for scripts: they mean the same in any encoding and inside any markup.
  static func append(ascii text: String, to bytes: inout [UInt8]) {
    bytes.append(quote)
    defer { bytes.append(quote) }
    let isPlain = { (text: UnsafeBufferPointer<UInt8>) in
      text.allSatisfy { (0x20...0x7E).contains($0) && $0 != 0x22 && $0 != 0x3C && $0 != 0x5C }
    }
    if bytes.append(text, if: isPlain) { return }
    for unit in text.utf16 {
      switch unit {
      case 0x22, 0x5C: bytes += [UInt8(ascii: "\\"), UInt8(unit)]
      case 0x3C: appendEscape(unit, to: &bytes)
      case 0x20...0x7E: bytes.append(UInt8(unit))
      default: appendEscape(unit, to: &bytes)
      }
    }
  }

  private static let quote = UInt8(ascii: "\"")

  private static func appendEscape(_ unit: UInt16, to bytes: inout [UInt8]) {
    let digits = String(unit, radix: 16)
    bytes += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
  }
}
