package import PolicyData

/// One rule of an AI policy: a question in natural language (or a resource search), and what its answer must be.
///
/// To the service these are ordinary parameters of one policy, recognised by their shape; what does not have the
/// shape stays a parameter like any other (pulumi-cloud-api.md, section 5).
package struct AIRule: Hashable, Sendable {
  package let label: String
  package let query: String
  /// `ai` or `query`, an open set.
  package let mode: String
  /// Such as "= 0"; empty where the rule has none.
  package let assertion: String

  /// Nil unless there is a parameter `policies` that is a list of such rules, and nothing else.
  package static func rules(in parameters: [JSONValue.Member]) -> [AIRule]? {
    guard let list = parameters.first(where: { $0.key == "policies" })?.value.array, !list.isEmpty else {
      return nil
    }
    let rules = list.compactMap(AIRule.init)
    return rules.count == list.count ? rules : nil
  }

  private init?(_ json: JSONValue) {
    guard let query = json["query"]?.string else { return nil }
    self.query = query
    label = json["label"]?.string ?? ""
    mode = json["mode"]?.string ?? ""
    assertion = Self.text(of: json["assertion"])
  }

  private static func text(of assertion: JSONValue?) -> String {
    guard let name = assertion?["operator"]?.string, let value = assertion?["value"] else { return "" }
    let symbols = ["eq": "=", "gt": ">", "lt": "<", "gte": "≥", "lte": "≤"]
    return "\(symbols[name] ?? name) \(value.compactText)"
  }
}
