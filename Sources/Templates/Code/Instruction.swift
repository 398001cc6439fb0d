/// A step of rendering. All of it is numbers: what they stand for is in the ``Code`` that it is from.
enum Instruction: Sendable {
  case literal(bytes: Range<Int>, lineStarts: Range<Int>)
  case variable(NameReference, isRaw: Bool, Place)
  /// The content is what follows, up to the instruction of the number `end`.
  case section(NameReference, end: Int, Place)
  case inverted(NameReference, end: Int, Place)
  case partial(index: Int, indentation: Int, Place)
  /// The contents that replace blocks follow, up to `end`.
  case parent(index: Int, replacements: Int, end: Int, indentation: Int, Place)
  case block(name: Int, end: Int, indentation: Int)
}

/// Which of a ``Code``'s words a tag's name is made of; none for `.`.
struct NameReference: Sendable {
  let first: Int
  let count: Int
}
