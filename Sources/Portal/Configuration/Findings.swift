import PolicyData

/// What is wrong, collected while reading on.
struct Findings {
  private(set) var list: [(path: JSONPath, error: ConfigurationError)] = []

  var count: Int { list.count }

  mutating func report(_ error: ConfigurationError, at path: JSONPath) { list.append((path, error)) }
}
