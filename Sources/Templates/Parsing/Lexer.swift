/// Cuts a template's text into tokens. Text tokens end with their line, so that the next stage can think in lines.
struct Lexer {
  let bytes: [UInt8]
  private(set) var tokens: [Token] = []
  private(set) var failures: [(offset: Int, reason: TemplateError.Reason)] = []
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func run() {
    while position < bytes.count {
      guard let start = find(open, from: position) else { return text(upTo: bytes.count) }
      text(upTo: start)
      guard tag(at: start) else { return }
    }
  }

  private mutating func text(upTo end: Int) {
    while position < end {
      let lineEnd = bytes[position..<end].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? end
      tokens.append(Token(.text, range: position..<lineEnd))
      position = lineEnd
    }
  }

  /// False where the tag is not closed, and nothing after it can be read.
  private mutating func tag(at start: Int) -> Bool {
    let inner = start + open.count
    let sigil = inner < bytes.count ? bytes[inner] : 0
    let isTriple = sigil == UInt8(ascii: "{")
    let isDelimiters = sigil == UInt8(ascii: "=")
    let ending = isTriple ? [UInt8(ascii: "}")] + close : isDelimiters ? [UInt8(ascii: "=")] + close : close
    let kind = Self.kinds[sigil]
    let contentStart = kind == nil ? inner : inner + 1
    guard contentStart <= bytes.count, let end = find(ending, from: contentStart) else {
      failures.append((start, .unclosedTag))
      position = bytes.count
      return false
    }
    position = end + ending.count
    let name = String(decoding: bytes[contentStart..<end], as: UTF8.self).trimmed
    let token = Token(kind ?? .variable(isRaw: false), name: name, range: start..<position)
    if isDelimiters { setDelimiters(name, at: start) }
    if name.isEmpty, token.kind != .silent { failures.append((start, .emptyTag)) }
    tokens.append(token)
    return true
  }

  private static let kinds: [UInt8: Token.Kind] = [
    UInt8(ascii: "{"): .variable(isRaw: true), UInt8(ascii: "&"): .variable(isRaw: true),
    UInt8(ascii: "#"): .section, UInt8(ascii: "^"): .inverted, UInt8(ascii: "/"): .close,
    UInt8(ascii: ">"): .partial, UInt8(ascii: "<"): .parent, UInt8(ascii: "$"): .block,
    UInt8(ascii: "!"): .silent, UInt8(ascii: "="): .silent,
  ]

  private mutating func setDelimiters(_ text: String, at start: Int) {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, !text.contains("=") else {
      failures.append((start, .badDelimiters(text)))
      return
    }
    open = Array(words[0].utf8)
    close = Array(words[1].utf8)
  }

  private func find(_ needle: [UInt8], from start: Int) -> Int? {
    guard let first = needle.first else { return nil }
    var index = start
    while index + needle.count <= bytes.count {
      if bytes[index] == first, bytes[index..<index + needle.count].elementsEqual(needle) { return index }
      index += 1
    }
    return nil
  }
}

extension String {
  fileprivate var trimmed: String {
    // Nearly all are names: walking over characters took a third of the time in which a theme is read.
    if let first = utf8.first, let last = utf8.last, (33..<127).contains(first), (33..<127).contains(last) {
      return self
    }
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
