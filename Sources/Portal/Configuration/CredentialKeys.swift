import PolicyData

/// Finds keys that name a credential, anywhere in the document and whatever the key's place would be.
///
/// `site.json` is meant to be committed. A token that is refused on the first try does not get into the history of a
/// repository. It looks at names alone: the values are never read, and never shown.
enum CredentialKeys {
  private static let words = [
    "token", "secret", "password", "passwd", "passphrase", "credential", "apikey", "accesskey", "privatekey",
    "authorization", "bearer",
  ]

  /// Spelling does not matter: `api_key`, `apiKey` and `API-KEY` are one.
  static func contains(_ key: String) -> Bool {
    let letters = key.lowercased().filter(\.isLetter)
    return words.contains { letters.contains($0) }
  }

  static func report(in value: JSONValue, to findings: inout Findings) {
    var path = JSONPath()
    report(in: value, at: &path, to: &findings)
  }

  private static func report(in value: JSONValue, at path: inout JSONPath, to findings: inout Findings) {
    for (step, child) in value.children {
      path.append(step)
      if case .key(let key) = step, contains(key) { findings.report(.credentialKey, at: path) }
      report(in: child, at: &path, to: &findings)
      path.removeLast()
    }
  }
}

extension JSONValue {
  fileprivate var children: [(JSONPath.Step, JSONValue)] {
    switch self {
    case .array(let elements): elements.enumerated().map { (.index($0.offset), $0.element) }
    case .object(let members): members.map { (.key($0.key), $0.value) }
    case .null, .bool, .number, .string: []
    }
  }
}
