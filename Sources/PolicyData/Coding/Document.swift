/// The form in which a value is kept: a JSON text that depends on nothing but the value, and the documents
/// that it refers to, in order.
///
/// What many values share, such as a configuration, is a part of its own, so that a store that keeps each
/// document once keeps it once. The hash tells documents apart quickly; only the text and the parts tell that
/// two are equal.
package final class Document: Hashable, Sendable {
  package let body: String
  package let parts: [Document]
  /// The same on every machine and in every run.
  package let contentHash: UInt64

  package init(body: String, parts: [Document] = []) {
    self.body = body
    self.parts = parts
    var hash = ContentHash()
    hash.combine(body)
    for part in parts { hash.combine(part.contentHash) }
    contentHash = hash.value
  }

  package static func == (left: Document, right: Document) -> Bool {
    left === right
      || (left.contentHash == right.contentHash && left.body == right.body && left.parts == right.parts)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(contentHash) }
}

extension Document {
  package convenience init(_ value: some CanonicalForm, parts: [Document] = []) {
    self.init(body: CanonicalJSON.text(of: value), parts: parts)
  }

  /// What the text says, where it is a single value.
  package func value<Value: CanonicalForm>(_ type: Value.Type = Value.self) throws(DocumentError) -> Value {
    try Value(canonical: try json())
  }

  func json() throws(DocumentError) -> JSONValue { try JSONValue(document: body) }

  func part(_ index: Int) throws(DocumentError) -> Document {
    guard parts.indices.contains(index) else { throw DocumentError(problem: "a part that is missing") }
    return parts[index]
  }
}

extension JSONValue {
  /// - Parameter text: a document's.
  init(document text: String) throws(DocumentError) {
    do throws(JSONError) {
      self = try JSONParser.parse(text.utf8)
    } catch {
      throw DocumentError(problem: "a text that is not JSON")
    }
  }
}
