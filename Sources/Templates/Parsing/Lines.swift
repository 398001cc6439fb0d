/// The Mustache rule of lines: a tag that arranges content and stands alone on its line takes the whole line with it,
/// and the white space before it indents what it brings.
struct Lines {
  private let bytes: [UInt8]
  private(set) var tokens: [Token] = []

  init(_ lexed: [Token], bytes: [UInt8]) {
    self.bytes = bytes
    var line: [Token] = []
    for token in lexed {
      line.append(token)
      if token.kind == .text, bytes[token.range.upperBound - 1] == UInt8(ascii: "\n") {
        add(line)
        line = []
      }
    }
    add(line)
  }

  private mutating func add(_ line: [Token]) {
    guard !line.isEmpty else { return }
    if standsAlone(line) {
      let indentation = line.first.flatMap { $0.kind == .text ? Array(bytes[$0.range]) : nil } ?? []
      for var token in line where token.kind != .text {
        token.indentation.bytes = indentation
        tokens.append(token)
      }
    } else {
      addContent(line)
    }
  }

  /// A line with content. A block that opens and closes at its beginning keeps the line, and passes its white space
  /// on to further lines of what replaces it.
  private mutating func addContent(_ line: [Token]) {
    for (index, token) in line.enumerated() {
      var token = token
      token.startsLine = index == 0
      token.indentation.continuesLine = true
      if index == 1, token.kind == .block, isBlank(line[0]) {
        token.indentation.bytes = Array(bytes[line[0].range])
      }
      tokens.append(token)
    }
  }

  private func standsAlone(_ line: [Token]) -> Bool {
    let tags = line.filter { $0.kind != .text }
    guard !tags.isEmpty, tags.allSatisfy(\.isStructural), line.allSatisfy({ $0.kind != .text || isBlank($0) })
    else {
      return false
    }
    if tags.count == 1 { return true }
    // Several tags of inheritance arrange one thing; a block that is empty on its line is content.
    let opensAndClosesBlock = zip(tags, tags.dropFirst()).contains { $0.kind == .block && $1.kind == .close }
    return tags.allSatisfy(\.isInheritance) && (tags.contains { $0.kind == .parent } || !opensAndClosesBlock)
  }

  private func isBlank(_ token: Token) -> Bool {
    token.kind == .text
      && bytes[token.range].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0.endsLine }
  }
}
