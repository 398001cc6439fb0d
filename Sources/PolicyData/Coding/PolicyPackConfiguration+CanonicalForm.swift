/// A map from policy name to settings, as on the wire. An entry that sets nothing is kept: redaction can
/// leave one.
extension PolicyPackConfiguration {
  private static let levelKey = "enforcementLevel"

  var document: Document {
    Document(
      body: CanonicalJSON.text { json in
        json.object { json in
          for entry in entries {
            json.key(entry.policy)
            json.object { $0.members(Self.settings(of: entry)) }
          }
        }
      })
  }

  private static func settings(of entry: Entry) -> [JSONValue.Member] {
    guard let level = entry.level else { return entry.parameters }
    let member = JSONValue.Member(levelKey, .string(level.description))
    let place = entry.parameters.firstIndex { $0.key > levelKey } ?? entry.parameters.endIndex
    return entry.parameters[..<place] + [member] + entry.parameters[place...]
  }

  convenience init(_ document: Document) throws(DocumentError) {
    guard let policies = try document.json().members else { throw DocumentError(problem: "no configuration") }
    self.init(
      entries: try policies.map { (policy) throws(DocumentError) in
        Entry(
          policy: policy.key,
          level: try policy.value.optional(Self.levelKey, \.string).map(EnforcementLevel.init),
          parameters: (policy.value.members ?? []).filter { $0.key != Self.levelKey })
      })
  }
}
