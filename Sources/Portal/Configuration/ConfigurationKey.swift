import PolicyData

/// One key of an object of `site.json`, and the property that it fills.
struct ConfigurationKey<Owner: Sendable>: Sendable {
  let description: KeyDescription
  /// Reads the value into the owner; a value of no use leaves the owner as it was, and a finding.
  let read: @Sendable (JSONValue, JSONPath, inout Owner, inout Findings) -> Void
}

/// A key as people and editors see it.
struct KeyDescription: Hashable, Sendable {
  let name: String
  let expectation: Expectation
  let presence: Presence
  /// A sentence or two of Markdown, for the reference and for editors.
  let meaning: String
}

/// What is the case where a key is left out.
enum Presence: Hashable, Sendable {
  case required(example: JSONValue)
  /// As if this had been written.
  case defaults(to: JSONValue)
  case optional
}

extension ConfigurationKey {
  init<Value>(
    _ name: String, _ property: any WritableKeyPath<Owner, Value> & Sendable, _ format: ValueFormat<Value>,
    _ presence: Presence, _ meaning: String
  ) {
    self.init(name, format, presence, meaning) { $0[keyPath: property] = $1 }
  }

  init<Value>(
    _ name: String, _ property: any WritableKeyPath<Owner, Value?> & Sendable, _ format: ValueFormat<Value>,
    _ presence: Presence, _ meaning: String
  ) {
    self.init(name, format, presence, meaning) { $0[keyPath: property] = $1 }
  }

  /// A key that is checked, but fills nothing.
  init<Value>(ignored name: String, _ format: ValueFormat<Value>, _ meaning: String) {
    self.init(name, format, .optional, meaning) { _, _ in }
  }

  private init<Value>(
    _ name: String, _ format: ValueFormat<Value>, _ presence: Presence, _ meaning: String,
    store: @escaping @Sendable (inout Owner, Value) -> Void
  ) {
    description = KeyDescription(
      name: name, expectation: format.expectation, presence: presence, meaning: meaning)
    read = { json, path, owner, findings in
      if let value = format.read(json, path, &findings) { store(&owner, value) }
    }
  }
}
