/// What all templates of a library do when they are rendered, in one list.
///
/// A tree of nodes is what a parser makes. But who walks it counts references to its parts, and threads that walk the
/// same tree count in the same places of memory, each waiting for the other: 10,000 stacks took 3 % more CPU to build.
struct Code: Sendable {
  private(set) var instructions: [Instruction] = []
  /// Of all literals.
  private(set) var bytes: [UInt8] = []
  /// Offsets in the bytes of their literal.
  private(set) var lineStarts: [Int] = []
  private(set) var words: [String] = []
  private(set) var indentations: [Indentation] = []
  /// Of each parent tag, by the block's number.
  private(set) var replacements: [[Int: Range<Int>]] = []
  private var blocks: [String: Int] = [:]

  /// - Returns: where they stand.
  mutating func append(_ nodes: [Node]) -> Range<Int> {
    let start = instructions.count
    for node in nodes { append(node) }
    return start..<instructions.count
  }

  func text(of name: NameReference) -> String {
    name.count == 0 ? "." : words[name.first..<name.first + name.count].joined(separator: ".")
  }

  private mutating func append(_ node: Node) {
    switch node {
    case .literal(let literal):
      let (start, line) = (bytes.count, lineStarts.count)
      bytes += literal.bytes
      lineStarts += literal.lineStarts
      instructions.append(.literal(bytes: start..<bytes.count, lineStarts: line..<lineStarts.count))
    case .variable(let name, let isRaw, let place):
      instructions.append(.variable(reference(to: name), isRaw: isRaw, place))
    case .section(let name, let content, let place):
      let name = reference(to: name)
      append(content) { .section(name, end: $0, place) }
    case .inverted(let name, let content, let place):
      let name = reference(to: name)
      append(content) { .inverted(name, end: $0, place) }
    case .partial(let index, let own, let place):
      instructions.append(.partial(index: index, indentation: number(of: own), place))
    case .parent(let index, let blocks, let own, let place):
      append(index, blocks, indentation: number(of: own), place)
    case .block(let name, let content, let own):
      let (name, indentation) = (number(ofBlock: name), number(of: own))
      append(content) { .block(name: name, end: $0, indentation: indentation) }
    }
  }

  private mutating func append(_ content: [Node], in instruction: (_ end: Int) -> Instruction) {
    let place = instructions.count
    instructions.append(instruction(place))
    instructions[place] = instruction(append(content).upperBound)
  }

  private mutating func append(_ index: Int, _ blocks: [String: [Node]], indentation: Int, _ place: Place) {
    let (number, start) = (replacements.count, instructions.count)
    let parent = { end in
      Instruction.parent(index: index, replacements: number, end: end, indentation: indentation, place)
    }
    replacements.append([:])
    instructions.append(parent(start))
    for (name, content) in blocks { replacements[number][self.number(ofBlock: name)] = append(content) }
    instructions[start] = parent(instructions.count)
  }

  private mutating func reference(to name: Name) -> NameReference {
    words += name.parts
    return NameReference(first: words.count - name.parts.count, count: name.parts.count)
  }

  private mutating func number(of indentation: Indentation) -> Int {
    indentations.append(indentation)
    return indentations.count - 1
  }

  private mutating func number(ofBlock name: String) -> Int {
    let number = blocks[name] ?? blocks.count
    blocks[name] = number
    return number
  }
}
