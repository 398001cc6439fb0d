/// The encodings of names, read backwards: what can be read back for every name is the same for no two names.
/// Written from the description of the formats, not from the code that writes them.
enum Decoding {
  /// Nil for what is no file name of ours.
  static func fileName(_ text: String) -> [UInt8]? {
    if text == "=" { return [] }
    var name: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "~"):
        guard let letter = rest.popFirst() else { return nil }
        name.append(letter & 0xDF)
      case UInt8(ascii: "=") where rest.first == UInt8(ascii: "/"):
        rest.removeFirst()
      case UInt8(ascii: "="):
        guard let escaped = hexadecimal(&rest) else { return nil }
        name.append(escaped)
      default: name.append(byte)
      }
    }
    return name
  }

  /// The names of an anchor, outermost first.
  static func anchor(_ text: some StringProtocol) -> [[UInt8]]? {
    var names: [[UInt8]] = []
    var name: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte != UInt8(ascii: ".") {
        name.append(byte)
      } else if rest.first == byte {
        rest.removeFirst()
        names.append(name)
        name = []
      } else {
        guard let escaped = hexadecimal(&rest) else { return nil }
        name.append(escaped)
      }
    }
    return names + [name]
  }

  private static func hexadecimal(_ rest: inout ArraySlice<UInt8>) -> UInt8? {
    guard rest.count >= 2 else { return nil }
    defer { rest.removeFirst(2) }
    return UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
  }
}
