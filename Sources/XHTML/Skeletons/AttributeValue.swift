extension [UInt8] {
  /// What a parser makes of an attribute's value; nil where that is not obvious.
  func attributeValue(_ range: Range<Int>) -> String? {
    let raw = self[range]
    var isEscaped = false
    for byte in raw {
      if byte < 0x20 { return nil }
      if byte == UInt8(ascii: "&") { isEscaped = true }
    }
    return isEscaped ? Self.unescaped(raw) : String(decoding: raw, as: UTF8.self)
  }

  private static func unescaped(_ raw: ArraySlice<UInt8>) -> String? {
    var text: [UInt8] = []
    var rest = raw
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "&") else {
        text.append(byte)
        continue
      }
      guard let (name, character) = entities.first(where: { rest.starts(with: $0.name) }) else { return nil }
      rest = rest.dropFirst(name.count)
      text.append(character)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let entities: [(name: [UInt8], character: UInt8)] = [
    ("amp;", UInt8(ascii: "&")), ("lt;", UInt8(ascii: "<")), ("gt;", UInt8(ascii: ">")),
    ("quot;", UInt8(ascii: "\"")), ("#39;", UInt8(ascii: "'")),
  ].map { (Array($0.0.utf8), $0.1) }
}

extension String {
  /// The names of a list of them.
  var names: [String] { utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) } }

  /// Whether it is a name of XML, for sure: there are others.
  var isPlainName: Bool { utf8.first?.beginsName == true && utf8.allSatisfy(\.continuesName) }

  /// Whether it is one or more of them, with a space between.
  var arePlainNames: Bool {
    utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
      .allSatisfy { String(Substring($0)).isPlainName }
  }

  /// Whether it is a token of XML, for sure: there are others.
  var isPlainToken: Bool { !isEmpty && utf8.allSatisfy(\.continuesName) }
}

extension UInt8 {
  fileprivate var beginsName: Bool {
    switch self {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"): true
    default: false
    }
  }

  fileprivate var continuesName: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: beginsName
    }
  }
}
