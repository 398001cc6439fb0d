/// What most stacks of an organization say about each of its groups in one night.
package final class UsualSummaries: Sendable {
  private let byName: [String: PolicyGroupSummary]

  package static let none = UsualSummaries([])

  private init(_ summaries: [PolicyGroupSummary]) {
    byName = Dictionary(summaries.map { ($0.name, $0) }) { first, _ in first }
  }

  /// The most frequent one, and of equally frequent ones the first in the order of their texts: the same
  /// every time.
  package convenience init(among stacks: some Sequence<StackPolicies>) {
    var counts: [PolicyGroupSummary: Int] = [:]
    for stack in stacks { for group in stack.groups { counts[group, default: 0] += 1 } }
    let byName = Dictionary(grouping: counts, by: \.key.name).values.compactMap { candidates in
      candidates.min {
        ($1.value, CanonicalJSON.text(of: $0.key)) < ($0.value, CanonicalJSON.text(of: $1.key))
      }
    }
    self.init(byName.map(\.key))
  }

  var document: Document { .list(of: byName.values.sorted { $0.name < $1.name }) }

  convenience init(_ document: Document) throws(DocumentError) { self.init(try document.values()) }
}

extension UsualSummaries {
  func write(_ group: PolicyGroupSummary, to json: inout CanonicalJSON) {
    if byName[group.name] == group {
      json.string(group.name)
    } else {
      group.write(to: &json)
    }
  }

  func summary(_ json: JSONValue) throws(DocumentError) -> PolicyGroupSummary {
    guard let name = json.string else { return try PolicyGroupSummary(canonical: json) }
    guard let summary = byName[name] else {
      throw DocumentError(problem: "a group that its organization does not have")
    }
    return summary
  }
}
