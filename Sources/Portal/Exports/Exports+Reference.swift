extension Exports {
  /// All tables with their fields in Markdown, for the README.
  package static var reference: String {
    Tables.all.map { table in
      let rows = table.fields.map { "| `\($0.name)` | \($0.type.rawValue) | \($0.meaning.cell) |" }
      let lines = [
        "#### `\(table.name)`", "", table.meaning, "", "| Field | Type | Meaning |", "|---|---|---|",
      ]
      return (lines + rows).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }
}

extension String {
  /// A bar would end the cell.
  fileprivate var cell: String { replacing("|", with: "\\|") }
}
