/// Where a request leads: the path's segments and the query's parameters, decoded.
///
/// A slash inside a name (`%2F`) stays inside its segment, which is why the path is split before it is
/// decoded. Dots are names like others here: nothing of a path ever reaches a file system.
struct RequestTarget {
  let segments: [String]
  let query: [String: String]

  /// Nil where an escape is malformed or the text is no UTF-8.
  init?(_ target: String) {
    let path = target.prefix { $0 != "?" && $0 != "#" }
    guard path.first == "/",
      let segments = Self.decoded(path.dropFirst().split(separator: "/", omittingEmptySubsequences: false))
    else { return nil }
    let query = target[path.endIndex...].dropFirst().prefix { $0 != "#" }
    guard let parameters = Self.parameters(query) else { return nil }
    self.segments = segments
    self.query = parameters
  }

  /// A parameter's value; an empty one counts as none, as in Go's `Query().Get`.
  subscript(name: String) -> String? {
    query[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension RequestTarget {
  private static func decoded(_ texts: [Substring]) -> [String]? {
    let decoded = texts.compactMap { percentDecoded($0) }
    return decoded.count == texts.count ? decoded : nil
  }

  /// Of a repeated parameter the first value counts.
  private static func parameters(_ query: Substring) -> [String: String]? {
    var parameters: [String: String] = [:]
    for pair in query.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let texts = decoded(parts.map { Substring($0.replacing("+", with: " ")) }) else { return nil }
      parameters[texts[0]] = parameters[texts[0]] ?? (texts.count > 1 ? texts[1] : "")
    }
    return parameters
  }

  private static func percentDecoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexDigit), let low = rest.popFirst().flatMap(hexDigit) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
  }
}
