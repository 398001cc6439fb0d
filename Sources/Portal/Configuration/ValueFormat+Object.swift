import PolicyData

extension ValueFormat {
  /// An object with known keys. `finish` sees what was read, and only where nothing was wrong with it: a rule over
  /// several keys must not complain about a key that is already reported.
  static func object<Owner>(
    startingAs blank: Owner, keys: [ConfigurationKey<Owner>], schema rules: [JSONValue.Member] = [],
    finish: @escaping @Sendable (Owner, JSONPath, inout Findings) -> Value?
  ) -> ValueFormat {
    let descriptions = keys.map(\.description)
    let words = "an object"
    let expectation = Expectation(
      words: words, plural: "objects", schema: .object(of: descriptions, rules: rules), keys: descriptions)
    return ValueFormat(expectation: expectation) { value, path, findings in
      guard let members = value.members else {
        findings.report(.wrongKind(expected: words, found: value.kind), at: path)
        return nil
      }
      let before = findings.count
      var owner = blank
      keys.readPresent(members, at: path, into: &owner, reportingTo: &findings)
      keys.fillAbsent(from: members, at: path, into: &owner, reportingTo: &findings)
      return findings.count == before ? finish(owner, path, &findings) : nil
    }
  }
}

extension Array {
  fileprivate func readPresent<Owner>(
    _ members: [JSONValue.Member], at path: JSONPath, into owner: inout Owner,
    reportingTo findings: inout Findings
  ) where Element == ConfigurationKey<Owner> {
    // Keys that name a credential are reported wherever they stand, by `CredentialKeys`.
    for member in members where !CredentialKeys.contains(member.key) {
      let path = path.appending(.key(member.key))
      if let key = first(where: { $0.description.name == member.key }) {
        key.read(member.value, path, &owner, &findings)
      } else {
        findings.report(.unknownKey(member.key, known: map(\.description.name)), at: path)
      }
    }
  }

  fileprivate func fillAbsent<Owner>(
    from members: [JSONValue.Member], at path: JSONPath, into owner: inout Owner,
    reportingTo findings: inout Findings
  ) where Element == ConfigurationKey<Owner> {
    let present = Set(members.map(\.key))
    for key in self where !present.contains(key.description.name) {
      switch key.description.presence {
      case .required(let example):
        findings.report(.missingKey(key.description.name, example: example), at: path)
      case .defaults(to: let value):
        key.read(value, path.appending(.key(key.description.name)), &owner, &findings)
      case .optional: break
      }
    }
  }
}

extension JSONValue {
  fileprivate static func object(of keys: [KeyDescription], rules: [Member]) -> JSONValue {
    let required = keys.filter(\.isRequired).map { JSONValue.string($0.name) }
    return .object(
      members: rules + [
        Member("type", "object"), Member("additionalProperties", false),
        Member("properties", .object(members: keys.map { Member($0.name, $0.schema) })),
      ] + (required.isEmpty ? [] : [Member("required", .array(required))]))
  }
}

extension KeyDescription {
  fileprivate var isRequired: Bool {
    if case .required = presence { true } else { false }
  }

  fileprivate var schema: JSONValue {
    var members = expectation.schema.members ?? []
    members.append(JSONValue.Member("description", .string(meaning)))
    switch presence {
    case .required(let example): members.append(JSONValue.Member("examples", [example]))
    case .defaults(to: let value): members.append(JSONValue.Member("default", value))
    case .optional: break
    }
    return .object(members: members)
  }
}
