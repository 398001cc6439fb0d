/// A document that no value has: it was changed, or written by another program.
package struct DocumentError: Error, Hashable {
  /// What was found, such as `a 'name' that is missing`.
  package let problem: String

  package init(problem: String) { self.problem = problem }
}

/// Reading members of a document: one that is missing where it must stand is an error, one of another kind
/// too.
extension JSONValue {
  func required<Value>(
    _ key: String, _ read: (JSONValue) -> Value?
  ) throws(DocumentError) -> Value {
    guard let value = try optional(key, read) else {
      throw DocumentError(problem: "a '\(key)' that is missing")
    }
    return value
  }

  func optional<Value>(
    _ key: String, _ read: (JSONValue) -> Value?
  ) throws(DocumentError) -> Value? {
    guard let member = self[key] else { return nil }
    guard let value = read(member) else {
      throw DocumentError(problem: "a '\(key)' that is \(member.kind)")
    }
    return value
  }

  /// Empty where the member is missing: empty texts are not written.
  func text(_ key: String) throws(DocumentError) -> String { try optional(key, \.string) ?? "" }

  func texts(_ key: String) throws(DocumentError) -> [String] {
    try list(key).map { (element) throws(DocumentError) in try element.asText }
  }

  func integers(_ key: String) throws(DocumentError) -> [Int] {
    try list(key).map { (element) throws(DocumentError) in
      guard let number = element.integer else { throw DocumentError(problem: "\(element.kind) in '\(key)'") }
      return number
    }
  }

  func list(_ key: String) throws(DocumentError) -> [JSONValue] { try optional(key, \.array) ?? [] }

  private var asText: String {
    get throws(DocumentError) {
      guard let string else { throw DocumentError(problem: "\(kind) where a text should stand") }
      return string
    }
  }
}
