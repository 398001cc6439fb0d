import PolicyData

extension Configuration {
  /// A table of all keys in Markdown, for the README.
  package static var reference: String {
    let rows = format.expectation.keys.flatMap { $0.rows(below: "") }
    return (["| Key | Value | Default | Meaning |", "|---|---|---|---|"] + rows).joined(separator: "\n")
      + "\n"
  }

  /// A JSON Schema (2020-12), for editors that check and complete while one types.
  package static var schema: String {
    let members = format.expectation.schema.members ?? []
    let head = [
      JSONValue.Member("$schema", "https://json-schema.org/draft/2020-12/schema"),
      JSONValue.Member("title", "site.json of Policy Portal"),
    ]
    return JSONValue.object(members: head + members).prettyText + "\n"
  }
}

extension KeyDescription {
  /// A row for the key, then the rows of its own keys.
  fileprivate func rows(below prefix: String) -> [String] {
    let cells = ["`\(prefix)\(name)`", expectation.words, standing, meaning]
    return ["| \(cells.map(\.cell).joined(separator: " | ")) |"]
      + expectation.keys.flatMap { $0.rows(below: prefix + name + expectation.keySeparator) }
  }

  /// What stands in the column of defaults.
  private var standing: String {
    switch presence {
    case .required: "required"
    case .defaults(to: let value): "`\(value.compactText)`"
    case .optional: ""
    }
  }
}

extension String {
  /// A bar would end the cell, and a bare star may start emphasis.
  fileprivate var cell: String { replacing("|", with: "\\|").replacing("'*'", with: "`*`") }
}
