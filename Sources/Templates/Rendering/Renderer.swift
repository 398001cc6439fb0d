/// One rendering of one template: walks the tree, looks names up in the frames, appends bytes.
struct Renderer {
  private(set) var output: Rendering
  private let library: TemplateLibrary
  private var frames: Frames
  private var depth = 0
  private var isInRow = false

  /// Replaced blocks, outermost child first: the child's word counts before its parent's.
  private var replacements: [[String: [Node]]] = []
  /// Inserted where a line begins; mostly empty.
  private var indentation: [UInt8] = []
  private var continuesLine = false

  /// Templates may call themselves, but not for ever.
  static let depthLimit = 100

  init(library: TemplateLibrary, root: Value, output: Rendering) {
    self.library = library
    self.output = output
    frames = Frames(root)
  }

  mutating func render(_ nodes: [Node]) throws(TemplateError) {
    for node in nodes {
      switch node {
      case .literal(let literal): append(literal)
      case .variable(let name, let isRaw, let place): try variable(name, isRaw: isRaw, place)
      case .section(let name, let content, let place): try section(name, content, place)
      case .inverted(let name, let content, let place):
        if try lookUp(name, place).isFalse { try render(content) }
      case .partial(let index, let own, let place):
        try call(index, own, place)
      case .parent(let index, let blocks, let own, let place):
        replacements.append(blocks)
        try call(index, own, place)
        replacements.removeLast()
      case .block(let name, let content, let own): try block(name, content, own)
      }
    }
  }

  private mutating func section(_ name: Name, _ content: [Node], _ place: Place) throws(TemplateError) {
    let value = try lookUp(name, place)
    if value.isFalse { return }
    switch value {
    case .list(let elements): try list(elements, content)
    case .flag: try render(content)
    default: try render(content, in: value)
    }
  }

  private mutating func list(_ elements: [Value], _ content: [Node]) throws(TemplateError) {
    let hasRows = !isInRow && elements.count >= Rendering.rowMinimum
    if hasRows { isInRow = true }
    for element in elements {
      let (start, text) = (output.bytes.count, output.texts.count)
      try render(content, in: element)
      if hasRows {
        output.rows.append(
          RenderedRow(bytes: start..<output.bytes.count, texts: text..<output.texts.count))
      }
    }
    if hasRows { isInRow = false }
  }

  private mutating func render(_ content: [Node], in frame: Value) throws(TemplateError) {
    frames.push(frame)
    try render(content)
    frames.pop()
  }

  private mutating func call(_ index: Int, _ own: Indentation, _ place: Place) throws(TemplateError) {
    guard depth < Self.depthLimit else { throw error(.tooDeep(limit: Self.depthLimit), place) }
    depth += 1
    try indented(by: own) { (renderer) throws(TemplateError) in
      try renderer.render(renderer.library.programs[index].nodes)
    }
    depth -= 1
  }

  /// Content that replaces a block sees only the replacements of its own children: it cannot call itself.
  private mutating func block(_ name: String, _ content: [Node], _ own: Indentation) throws(TemplateError) {
    guard let level = replacements.firstIndex(where: { $0[name] != nil }),
      let found = replacements[level][name]
    else {
      return try render(content)
    }
    let hidden = replacements[level...]
    replacements.removeSubrange(level...)
    try indented(by: own) { (renderer) throws(TemplateError) in try renderer.render(found) }
    replacements += hidden
  }

  private mutating func indented(
    by own: Indentation, _ body: (inout Renderer) throws(TemplateError) -> Void
  ) throws(TemplateError) {
    let outer = indentation
    indentation += own.bytes
    continuesLine = own.continuesLine
    try body(&self)
    indentation = outer
  }

  private mutating func append(_ literal: Literal) {
    if indentation.isEmpty {
      output.bytes.append(contentsOf: literal.bytes)
      return
    }
    var copied = 0
    for start in literal.lineStarts {
      output.bytes.append(contentsOf: literal.bytes[copied..<start])
      if !continuesLine { output.bytes.append(contentsOf: indentation) }
      continuesLine = false
      copied = start
    }
    output.bytes.append(contentsOf: literal.bytes[copied...])
    if !literal.bytes.isEmpty { continuesLine = false }
  }
}

extension Renderer {
  private mutating func variable(_ name: Name, isRaw: Bool, _ place: Place) throws(TemplateError) {
    let value = try lookUp(name, place)
    let start = output.bytes.count
    switch value {
    case .text(let text):
      if isRaw, library.strictness == .strict { throw error(.rawText(name.text), place) }
      if isRaw {
        output.bytes.append(contentsOf: text.utf8)
      } else {
        Escaping.append(text, to: &output.bytes)
      }
    case .markup(let markup): return output.insertions.append(Insertion(markup: markup, offset: start))
    case .number(let number): output.bytes.append(contentsOf: String(number).utf8)
    case .absent: break
    case .flag, .list, .object:
      if library.strictness == .strict { throw error(.notText(name.text, kind: value.kind), place) }
    }
    output.texts.append(start..<output.bytes.count)
  }

  private func lookUp(_ name: Name, _ place: Place) throws(TemplateError) -> Value {
    if let value = frames.value(of: name) { return value }
    guard library.strictness == .strict else { return .absent }
    throw error(.unknownName(name.text, nearest: frames.nearest(to: name)), place)
  }

  private func error(_ reason: TemplateError.Reason, _ place: Place) -> TemplateError {
    let source = library.programs[place.template].source
    return TemplateError(
      file: source.file, place: SourcePlace(offset: place.offset, in: source.text), reason: reason)
  }
}

extension Value {
  fileprivate var kind: String {
    switch self {
    case .text, .markup: "text"
    case .number: "a number"
    case .flag: "a flag"
    case .list: "a list"
    case .object: "an object"
    case .absent: "nothing"
    }
  }
}
