package import PolicyData

extension PolicyPackConfiguration {
  /// The configuration as JSON, as far as it may be published; nil where it must not be, or where it is empty.
  package func shown(_ display: ParameterDisplay) -> JSONValue? {
    guard display != .hidden, !entries.isEmpty else { return nil }
    return .object(members: entries.map { JSONValue.Member($0.policy, $0.shown(display)) })
  }
}

extension PolicyPackConfiguration.Entry {
  fileprivate func shown(_ display: ParameterDisplay) -> JSONValue {
    let level = level.map { [JSONValue.Member("enforcementLevel", .string($0.description))] } ?? []
    let shown = parameters.map { parameter in
      let value = display == .redacted ? Redaction.redacted(parameter.value, key: parameter.key) : nil
      return JSONValue.Member(parameter.key, value ?? Redaction.placeholder)
    }
    return .object(members: level + shown)
  }
}
