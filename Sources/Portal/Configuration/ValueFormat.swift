import PolicyData

/// What a value of `site.json` must look like: in words, as JSON Schema, and as the function that reads it.
///
/// The three are one value, so that whoever changes what is accepted meets what is said about it. A format reads as
/// much as it can and reports every fault, instead of stopping at the first one.
struct ValueFormat<Value: Sendable>: Sendable {
  let expectation: Expectation
  /// Nil where the value is of no use; then a finding says why.
  let read: @Sendable (JSONValue, JSONPath, inout Findings) -> Value?
}

/// A format as people and editors see it.
struct Expectation: Hashable, Sendable {
  /// Completes "expected …".
  let words: String
  /// Completes "an array of …".
  let plural: String
  let schema: JSONValue
  /// The keys of the object that it is, or that its elements are.
  var keys: [KeyDescription] = []
  /// What stands between a key's name and its keys': `labels[].owner`.
  var keySeparator = "."
}

extension ValueFormat {
  /// A value that is wrong as a whole.
  init(
    _ words: String, plural: String, schema: JSONValue,
    reading parse: @escaping @Sendable (JSONValue) -> Reading<Value>
  ) {
    expectation = Expectation(words: words, plural: plural, schema: schema)
    read = { value, path, findings in
      switch parse(value) {
      case .value(let value): return value
      case .wrongKind: findings.report(.wrongKind(expected: words, found: value.kind), at: path)
      case .wrongValue: findings.report(.wrongValue(expected: words, found: value), at: path)
      case .fault(let error): findings.report(error, at: path)
      }
      return nil
    }
  }
}

/// What became of one value.
enum Reading<Value> {
  case value(Value)
  /// Not even the right kind of JSON: its kind is told.
  case wrongKind
  /// The right kind, but not the right one: it is quoted.
  case wrongValue
  /// A mistake that deserves its own words.
  case fault(ConfigurationError)

  /// The value where there is one, else a wrong value.
  init(_ value: Value?) { self = value.map(Self.value) ?? .wrongValue }
}
