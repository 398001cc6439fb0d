import Governance
import Templates

extension NightPages {
  /// What the portal holds for machines: tables with their fields, and badges.
  var data: Page {
    Page(.data, template: "data", scope: .night) { [self] () throws(TemplateError) in
      let badges = overview.organizations.map { name -> Value in
        let path = BadgePath.organization(name)
        return [
          "name": .text(name), "path": .text(path),
          "markdown": .text("![Policies](\(baseAddress)\(path))"),
        ]
      }
      let rows = rows
      return try frame.page(
        .data, title: "Data and badges",
        [
          "trail": .trail([]),
          "here": "Data and badges",
          "schemaVersion": .number(Exports.schemaVersion),
          "tables": .list(Tables.all.map { tableValue($0, rows: rows) }),
          "badges": .list(badges),
          "hasBadges": .flag(!badges.isEmpty),
        ])
    }
  }

  /// With a slash at its end; a stand-in where it is not stated.
  private var baseAddress: String {
    let address = edition.baseURL ?? "https://ADDRESS-OF-THIS-PORTAL"
    return address.hasSuffix("/") ? address : "\(address)/"
  }

  private func tableValue(_ table: Table, rows: [String: Int]) -> Value {
    let parts = table.parts(rows: rows[table.name] ?? 0)
    return [
      "anchor": .text(Anchor("d-", table.name).description),
      "fieldsID": .text("fields-\(table.name)"),
      "name": .text(table.name),
      "meaning": .text(Self.plain(table.meaning)),
      "rows": .text(NumberText.grouped(rows[table.name] ?? 0)),
      "files": .list(
        parts.enumerated().map { index, part in
          ["csv": .text(part.csv), "json": .text(part.json), "number": .number(index + 1)]
        }),
      "partCount": parts.count == 1 ? .absent : .text(NumberText.count(parts.count, "part")),
      "fieldCount": .text(NumberText.count(table.fields.count, "field")),
      "fields": .list(
        table.fields.map { field in
          [
            "name": .text(field.name), "type": .text(field.type.rawValue),
            "meaning": .text(Self.plain(field.meaning)),
          ]
        }),
    ]
  }

  /// Descriptions are written in Markdown, for the README.
  private static func plain(_ markdown: String) -> String { markdown.replacing("`", with: "") }
}
