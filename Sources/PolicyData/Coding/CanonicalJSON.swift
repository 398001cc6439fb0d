/// Writes one JSON text without spaces, into bytes: a night has megabytes of it.
///
/// It does not sort: whoever writes an object writes its members in the order of their keys.
package struct CanonicalJSON {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package static func text(of value: some CanonicalForm) -> String {
    text { value.write(to: &$0) }
  }

  package static func text(_ write: (inout CanonicalJSON) -> Void) -> String {
    var json = CanonicalJSON()
    write(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension CanonicalJSON {
  package mutating func object(_ write: (inout CanonicalJSON) -> Void) {
    nested(UInt8(ascii: "{"), UInt8(ascii: "}"), write)
  }

  package mutating func array(_ write: (inout CanonicalJSON) -> Void) {
    nested(UInt8(ascii: "["), UInt8(ascii: "]"), write)
  }

  package mutating func string(_ text: String) {
    separate()
    append(quoted: text)
  }

  package mutating func number(_ number: Int) { raw(String(number)) }

  package mutating func value(_ value: JSONValue) {
    switch value {
    case .null: raw("null")
    case .bool(let flag): raw(flag ? "true" : "false")
    case .number(let digits): raw(digits)
    case .string(let text): string(text)
    case .array(let elements): array { json in for element in elements { json.value(element) } }
    case .object(let members): object { $0.members(members) }
    }
  }

  mutating func members(_ members: [JSONValue.Member]) {
    for member in members {
      key(member.key)
      value(member.value)
    }
  }

  package mutating func key(_ key: String) {
    separate()
    append(quoted: key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }
}

/// Members of an object. One without a value is not written.
extension CanonicalJSON {
  package mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    key(name)
    string(text)
  }

  mutating func member(_ name: String, nonEmpty text: String) {
    if !text.isEmpty { member(name, text) }
  }

  mutating func member(_ name: String, _ number: Int?) {
    guard let number else { return }
    key(name)
    self.number(number)
  }

  mutating func member(_ name: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    key(name)
    array { json in for text in texts { json.string(text) } }
  }

  mutating func member(_ name: String, _ numbers: [Int]) {
    guard !numbers.isEmpty else { return }
    key(name)
    array { json in for number in numbers { json.number(number) } }
  }

  mutating func member(_ name: String, _ value: (some CanonicalForm)?) {
    guard let value else { return }
    key(name)
    value.write(to: &self)
  }
}

extension CanonicalJSON {
  private mutating func nested(_ open: UInt8, _ close: UInt8, _ write: (inout CanonicalJSON) -> Void) {
    separate()
    bytes.append(open)
    needsComma = false
    write(&self)
    bytes.append(close)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func raw(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  /// By bytes: what must be escaped is ASCII, and never part of a longer sequence.
  private mutating func append(quoted text: String) {
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.contains(where: \.mustBeEscaped) {
      for byte in text.utf8 { append(escaped: byte) }
    } else {
      bytes.append(contentsOf: text.utf8)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(escaped byte: UInt8) {
    guard byte.mustBeEscaped else { return bytes.append(byte) }
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      let digits = String(byte, radix: 16)
      bytes.append(contentsOf: (digits.utf8.count == 1 ? "u000" : "u00").utf8)
      bytes.append(contentsOf: digits.utf8)
    }
  }
}

extension UInt8 {
  fileprivate var mustBeEscaped: Bool {
    self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\")
  }
}
