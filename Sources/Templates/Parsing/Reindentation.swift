/// The content of a block that replaces another loses its own indentation and takes on the indentation of the place
/// where it comes to stand (Mustache specification, inheritance).
extension [Node] {
  /// White space before the first line, where the content begins with a line; nil where it has none to speak of.
  var ownIndentation: [UInt8]? {
    guard case .literal(let literal)? = first, literal.lineStarts.first == 0 else { return nil }
    let indentation = literal.bytes.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    return indentation.isEmpty ? nil : [UInt8](indentation)
  }

  var withoutIndentation: [Node] {
    ownIndentation.map { indentation in map { $0.dropping(indentation) } } ?? self
  }
}

extension Node {
  fileprivate func dropping(_ indentation: [UInt8]) -> Node {
    switch self {
    case .literal(let literal): .literal(literal.dropping(indentation))
    case .variable: self
    case .section(let name, let nodes, let place):
      .section(name, nodes.map { $0.dropping(indentation) }, place)
    case .inverted(let name, let nodes, let place):
      .inverted(name, nodes.map { $0.dropping(indentation) }, place)
    case .partial(let index, let own, let place): .partial(index: index, own.dropping(indentation), place)
    case .parent(let index, let blocks, let own, let place):
      .parent(index: index, blocks: blocks, own.dropping(indentation), place)
    case .block(let name, let content, let own):
      .block(name, content: content.map { $0.dropping(indentation) }, own.dropping(indentation))
    }
  }
}

extension Literal {
  fileprivate func dropping(_ indentation: [UInt8]) -> Literal {
    var result = Literal(bytes: [], lineStarts: [])
    let ends = lineStarts.dropFirst() + [bytes.count]
    result.bytes += bytes[..<(lineStarts.first ?? bytes.count)]
    for (start, end) in zip(lineStarts, ends) {
      result.lineStarts.append(result.bytes.count)
      let line = bytes[start..<end]
      let common = zip(line, indentation).prefix { $0 == $1 }.count
      result.bytes += line.dropFirst(common)
    }
    return result
  }
}

extension Indentation {
  fileprivate func dropping(_ indentation: [UInt8]) -> Indentation {
    let common = zip(bytes, indentation).prefix { $0 == $1 }.count
    return Indentation(bytes: Array(bytes.dropFirst(common)), continuesLine: continuesLine)
  }
}
