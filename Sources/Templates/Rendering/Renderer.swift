/// One rendering of one template: goes through the code, looks names up in the frames, appends bytes.
struct Renderer {
  private(set) var output: Rendering
  private let library: TemplateLibrary
  private let code: Code
  private var frames: Frames
  private var depth = 0
  private var isInRow = false

  /// Replaced blocks, outermost child first: the child's word counts before its parent's.
  private var replacements: [[Int: Range<Int>]] = []
  /// Inserted where a line begins; mostly empty.
  private var indentation: [UInt8] = []
  private var continuesLine = false

  /// Templates may call themselves, but not for ever.
  static let depthLimit = 100

  init(library: TemplateLibrary, root: Value, output: Rendering) {
    self.library = library
    self.output = output
    code = library.code
    frames = Frames(root)
  }

  /// - Parameter range: of the code's instructions.
  mutating func render(_ range: Range<Int>) throws(TemplateError) {
    var next = range.lowerBound
    while next < range.upperBound {
      let instruction = code.instructions[next]
      next += 1
      switch instruction {
      case .literal(let bytes, let lineStarts): append(bytes, lineStarts)
      case .variable(let name, let isRaw, let place): try variable(name, isRaw: isRaw, place)
      case .section(let name, let end, let place):
        try section(name, next..<end, place)
        next = end
      case .inverted(let name, let end, let place):
        if try lookUp(name, place).isFalse { try render(next..<end) }
        next = end
      case .partial(let index, let own, let place):
        try call(index, own, place)
      case .parent(let index, let blocks, let end, let own, let place):
        replacements.append(code.replacements[blocks])
        try call(index, own, place)
        replacements.removeLast()
        next = end
      case .block(let name, let end, let own):
        try block(name, next..<end, own)
        next = end
      }
    }
  }

  private mutating func section(
    _ name: NameReference, _ content: Range<Int>, _ place: Place
  ) throws(TemplateError) {
    let value = try lookUp(name, place)
    if value.isFalse { return }
    switch value {
    case .list(let elements): try list(elements, content)
    case .flag: try render(content)
    default: try render(content, in: value)
    }
  }

  private mutating func list(_ elements: [Value], _ content: Range<Int>) throws(TemplateError) {
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

  private mutating func render(_ content: Range<Int>, in frame: Value) throws(TemplateError) {
    frames.push(frame)
    try render(content)
    frames.pop()
  }

  private mutating func call(_ index: Int, _ own: Int, _ place: Place) throws(TemplateError) {
    guard depth < Self.depthLimit else { throw error(.tooDeep(limit: Self.depthLimit), place) }
    depth += 1
    try indented(by: own) { (renderer) throws(TemplateError) in
      try renderer.render(renderer.library.programs[index].range)
    }
    depth -= 1
  }

  /// Content that replaces a block sees only the replacements of its own children: it cannot call itself.
  private mutating func block(_ name: Int, _ content: Range<Int>, _ own: Int) throws(TemplateError) {
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
    by own: Int, _ body: (inout Renderer) throws(TemplateError) -> Void
  ) throws(TemplateError) {
    let outer = indentation
    indentation += code.indentations[own].bytes
    continuesLine = code.indentations[own].continuesLine
    try body(&self)
    indentation = outer
  }

  private mutating func append(_ literal: Range<Int>, _ lineStarts: Range<Int>) {
    if indentation.isEmpty { return append(literal) }
    var copied = literal.lowerBound
    for start in code.lineStarts[lineStarts] {
      append(copied..<literal.lowerBound + start)
      if !continuesLine { output.bytes.append(contentsOf: indentation) }
      continuesLine = false
      copied = literal.lowerBound + start
    }
    append(copied..<literal.upperBound)
    if !literal.isEmpty { continuesLine = false }
  }

  /// A slice of the array would be a reference to it, which is counted: see ``Code``.
  private mutating func append(_ literal: Range<Int>) {
    code.bytes.withUnsafeBufferPointer { bytes in
      output.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[literal]))
    }
  }
}

extension Renderer {
  private mutating func variable(_ name: NameReference, isRaw: Bool, _ place: Place) throws(TemplateError) {
    let value = try lookUp(name, place)
    let start = output.bytes.count
    switch value {
    case .text(let text):
      if isRaw, library.strictness == .strict { throw error(.rawText(code.text(of: name)), place) }
      if isRaw {
        output.bytes.append(contentsOf: text.utf8)
      } else {
        Escaping.append(text, to: &output.bytes)
      }
    case .markup(let markup): return output.insertions.append(Insertion(markup: markup, offset: start))
    case .number(let number): output.bytes.append(contentsOf: String(number).utf8)
    case .absent: break
    case .flag, .list, .object:
      if library.strictness == .strict { throw error(.notText(code.text(of: name), kind: value.kind), place) }
    }
    output.texts.append(start..<output.bytes.count)
  }

  private func lookUp(_ name: NameReference, _ place: Place) throws(TemplateError) -> Value {
    if let value = frames.value(of: name, in: code) { return value }
    guard library.strictness == .strict else { return .absent }
    let nearest = frames.nearest(to: name, in: code)
    throw error(.unknownName(code.text(of: name), nearest: nearest), place)
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
