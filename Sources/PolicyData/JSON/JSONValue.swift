/// A JSON value as the service wrote it.
///
/// Policy configuration is free-form, so it stays JSON until it is shown. Numbers keep their text (`1.0` is not
/// `1`, and no digit of a large identifier is lost), and the members of an object are sorted by key, so that
/// equal configurations are equal values however they were ordered on the wire. `JSONDecoder` does neither, and
/// needs 3.4 ms for a 27 KB answer where this needs 0.7 ms.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  /// Sorted by key, each key once: of a repeated key the last value stands, as in the service's own decoder.
  case object([Member])

  package struct Member: Hashable, Sendable {
    package let key: String
    package let value: JSONValue

    package init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// An object with its members in the canonical order.
  package static func object(members: [Member]) -> JSONValue {
    var sorted: [Member] = []
    sorted.reserveCapacity(members.count)
    // Sorting is stable: of equal keys, the last comes last.
    for member in members.sorted(by: { $0.key < $1.key }) {
      if sorted.last?.key == member.key { sorted.removeLast() }
      sorted.append(member)
    }
    return .object(sorted)
  }
}

extension JSONValue {
  /// The value of an object's member; nil where there is none, or where this is no object.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  package var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  package var bool: Bool? {
    guard case .bool(let flag) = self else { return nil }
    return flag
  }

  /// A whole number; `7.0` counts, `7.5` does not.
  package var integer: Int? {
    guard case .number(let text) = self else { return nil }
    return Int(text) ?? Double(text).flatMap { Int(exactly: $0) }
  }

  package var array: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  package var members: [Member]? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  /// What kind of value this is, in the words that error messages use.
  package var kind: String {
    switch self {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(integerLiteral value: Int) { self = .number(String(value)) }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(members: elements.map { Member($0.0, $0.1) })
  }
}
