package import PolicyData

extension Configuration {
  /// A first `site.json`: pretty, valid, and short enough to be read before it is changed.
  ///
  /// Stacks that are named `prod…`, `stag…` and `dev…` get their environment; the rule for production is always
  /// there, because most questions that the portal answers are about production.
  package static func template(
    organization: String, stacks: [StackPattern], service url: String = "https://api.pulumi.com"
  ) -> String {
    let patterns = stacks.isEmpty ? ["\(organization)/*/*"] : stacks.map(\.description)
    let labels = environments(of: stacks).map { environment, prefix in
      """
          { "stacks": \(quoted("\(organization)/*/\(prefix)*")), "environment": "\(environment)" }
      """
    }
    return """
      {
        "title": \(quoted("\(organization) policies")),
        "source": { "url": \(quoted(url)) },
        "stacks": [
      \(patterns.map { "    \(quoted($0))" }.joined(separator: ",\n"))
        ],
        "labels": [
      \(labels.joined(separator: ",\n"))
        ],
        "output": "public"
      }

      """
  }

  private static func environments(of stacks: [StackPattern]) -> [(name: String, prefix: String)] {
    [("production", "prod"), ("staging", "stag"), ("development", "dev")].filter { name, prefix in
      name == "production" || stacks.contains { $0.stack.hasPrefix(prefix) }
    }
  }

  private static func quoted(_ text: String) -> String { JSONValue.string(text).compactText }
}
