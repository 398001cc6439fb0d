import Spelling

/// Builds a template's tree from its tokens, and finds every problem on the way.
struct Parser {
  private let source: TemplateSource
  private let index: Int
  private let library: [String: Int]
  private let strictness: Strictness
  private(set) var errors: [TemplateError] = []
  private var levels: [Level] = []

  /// An open tag and what stands in it so far.
  private struct Level {
    var tag: Token?
    var nodes: [Node] = []
    var blocks: [String: [Node]] = [:]
  }

  init(_ source: TemplateSource, index: Int, library: [String: Int], strictness: Strictness) {
    self.source = source
    self.index = index
    self.library = library
    self.strictness = strictness
  }

  mutating func parse() -> [Node] {
    var lexer = Lexer(source.text)
    lexer.run()
    levels = [Level()]
    for token in Lines(lexer.tokens, bytes: lexer.bytes).tokens { add(token, text: lexer.bytes[token.range]) }
    for failure in lexer.failures { fail(failure.reason, at: failure.offset) }
    for level in levels.dropFirst() {
      if let tag = level.tag { fail(.unclosedSection(tag.name), at: tag.range.lowerBound) }
    }
    errors.sort {
      ($0.place?.line ?? 0, $0.place?.column ?? 0) < ($1.place?.line ?? 0, $1.place?.column ?? 0)
    }
    return levels[0].nodes
  }

  private mutating func add(_ token: Token, text: ArraySlice<UInt8>) {
    let place = Place(template: index, offset: token.range.lowerBound)
    switch token.kind {
    case .text:
      append(.literal(Literal(bytes: Array(text), lineStarts: token.startsLine ? [0] : [])))
      return
    case .silent: return
    case .section, .inverted, .parent, .block:
      if token.startsLine { startLine() }
      levels.append(Level(tag: token))
    case .close: close(token)
    case .variable(let isRaw):
      if token.startsLine { startLine() }
      append(.variable(Name(token.name), isRaw: isRaw, place))
    case .partial:
      if token.startsLine { startLine() }
      if let target = target(token) { append(.partial(index: target, token.indentation, place)) }
    }
  }

  private mutating func startLine() { append(.literal(Literal(bytes: [], lineStarts: [0]))) }

  /// Neighbouring literals become one: fewer steps when rendering.
  private mutating func append(_ node: Node) {
    let level = levels.count - 1
    if case .literal(let new) = node, case .literal(var last)? = levels[level].nodes.last {
      last.lineStarts += new.lineStarts.map { $0 + last.bytes.count }
      last.bytes += new.bytes
      levels[level].nodes[levels[level].nodes.count - 1] = .literal(last)
    } else {
      levels[level].nodes.append(node)
    }
  }

  private mutating func close(_ token: Token) {
    guard levels.count > 1, let tag = levels.last?.tag else {
      return fail(.closeWithoutOpen(token.name), at: token.range.lowerBound)
    }
    guard tag.name == token.name else {
      fail(.mismatchedClose(token.name, expected: tag.name), at: token.range.lowerBound)
      // Most often a section was not closed: go on with the one that is meant, if it is open.
      if let meant = levels.lastIndex(where: { $0.tag?.name == token.name }) {
        levels.removeSubrange(meant...)
      }
      return
    }
    let level = levels.removeLast()
    let place = Place(template: index, offset: tag.range.lowerBound)
    switch tag.kind {
    case .section: append(.section(Name(tag.name), level.nodes, place))
    case .inverted: append(.inverted(Name(tag.name), level.nodes, place))
    case .parent:
      if let target = target(tag) {
        append(.parent(index: target, blocks: level.blocks, tag.indentation, place))
      }
    case .block: closeBlock(tag, level.nodes)
    default: break
    }
  }

  /// Directly inside a parent, a block replaces the parent's; elsewhere it offers itself to be replaced.
  private mutating func closeBlock(_ tag: Token, _ nodes: [Node]) {
    if levels.last?.tag?.kind == .parent {
      levels[levels.count - 1].blocks[tag.name] = nodes.withoutIndentation
    } else {
      var indentation = tag.indentation
      if !indentation.continuesLine, let own = nodes.ownIndentation { indentation.bytes = own }
      append(.block(tag.name, content: nodes, indentation))
    }
  }

  private mutating func target(_ token: Token) -> Int? {
    if let found = library[token.name] { return found }
    if strictness == .strict {
      let nearest = Suggestion.nearest(to: token.name, among: library.keys)
      fail(.unknownPartial(token.name, nearest: nearest), at: token.range.lowerBound)
    }
    return nil
  }

  private mutating func fail(_ reason: TemplateError.Reason, at offset: Int) {
    errors.append(
      TemplateError(file: source.file, place: SourcePlace(offset: offset, in: source.text), reason: reason))
  }
}
