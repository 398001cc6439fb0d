/// Long lists, such as the members of a group, are trees: a leaf has a few elements, a branch a few leaves.
///
/// They are cut where the hashes of their elements say so, not at fixed places: an element that comes or goes
/// changes the leaf it stands in and the branches above it, and all the rest is the document it was the night
/// before.
extension Document {
  /// A leaf ends after one element in two, and after most of those that are as large as this.
  private static let leafBytes: UInt64 = 1024
  private static let leafElements: UInt64 = 2
  private static let branchElements: UInt64 = 8
  private static let branchBody = "[]"

  static func list(of values: [some CanonicalForm]) -> Document {
    let leaves = cut(values.map { CanonicalJSON.text(of: $0) }) { text in
      var hash = ContentHash()
      hash.combine(text)
      return hash.value % leafBytes < max(UInt64(text.utf8.count), leafBytes / leafElements)
    }
    return tree(leaves.map { Document(body: "[" + $0.joined(separator: ",") + "]") })
  }

  static func list(of documents: [Document]) -> Document { tree(over: documents) }

  func values<Value: CanonicalForm>(_ type: Value.Type = Value.self) throws(DocumentError) -> [Value] {
    var values: [Value] = []
    try collect(into: &values)
    return values
  }

  /// The elements of a list of documents, none of which is a list itself.
  var elements: [Document] {
    body == Self.branchBody ? parts.flatMap(\.elements) : [self]
  }
}

extension Document {
  /// A list of one leaf is that leaf. An empty list is a leaf, and a branch, without elements.
  private static func tree(_ leaves: [Document]) -> Document {
    switch leaves.count {
    case 0: Document(body: branchBody)
    case 1: leaves[0]
    default: tree(over: leaves)
    }
  }

  /// Each level is shorter than the one below; where hashes are so unlucky that it is not, the top stays
  /// long.
  private static func tree(over level: [Document]) -> Document {
    guard level.count > Int(branchElements) else { return Document(body: branchBody, parts: level) }
    let branches = cut(level) { $0.contentHash % branchElements == 0 }
      .map { Document(body: branchBody, parts: $0) }
    guard branches.count < level.count, branches.count > 1 else {
      return Document(body: branchBody, parts: level)
    }
    return tree(over: branches)
  }

  private static func cut<Element>(_ elements: [Element], after isLast: (Element) -> Bool) -> [[Element]] {
    var pieces: [[Element]] = []
    var start = 0
    for index in elements.indices where index == elements.count - 1 || isLast(elements[index]) {
      pieces.append(Array(elements[start...index]))
      start = index + 1
    }
    return pieces
  }

  private func collect<Value: CanonicalForm>(into values: inout [Value]) throws(DocumentError) {
    for part in parts { try part.collect(into: &values) }
    guard parts.isEmpty else { return }
    guard let elements = try json().array else { throw DocumentError(problem: "no list") }
    for element in elements { values.append(try Value(canonical: element)) }
  }
}
