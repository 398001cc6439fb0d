import Governance

/// All tables. Adding one is one line here and one file beside this one.
enum Tables {
  static let all: [Table] = [
    organizations, stacks, packs, assignments, policies, groups, controls, conflicts, behind,
    requirements, exceptions, nights,
  ]

  /// How many rows each has, by its name.
  static func rows(of edition: Edition) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0.count(edition)) })
  }

  /// Those that are new every night.
  static var nightly: [Table] { all.filter { $0.scope.isNight } }
}

extension Tables {
  static func index(
    of edition: Edition, rows: @escaping @Sendable () -> [String: Int]
  ) -> GeneratedFiles {
    GeneratedFiles(path: "data/index.json") { index(of: edition, rows: rows()) }
  }

  /// What there is: files, rows and fields. A CSV file has no place to say which version of the fields it holds.
  private static func index(of edition: Edition, rows: [String: Int]) -> [UInt8] {
    var bytes: [UInt8] = []
    edition.appendHead(to: &bytes)
    bytes += ",\"tables\":".utf8
    JSONText.append(all, between: ("[", "\n]"), to: &bytes) { table, bytes in
      bytes.append(UInt8(ascii: "\n"))
      append(table, rows: rows[table.name] ?? 0, to: &bytes)
    }
    bytes += "}\n".utf8
    return bytes
  }

  private static func append(_ table: Table, rows: Int, to bytes: inout [UInt8]) {
    let parts = table.parts(rows: rows)
    let files = parts.count == 1 ? [("csv", parts[0].csv), ("json", parts[0].json)] : []
    append([("table", table.name), ("meaning", table.meaning)] + files, to: &bytes)
    bytes += ",\"rows\":\(rows)".utf8
    if parts.count > 1 { append(parts, to: &bytes) }
    bytes += ",\"columns\":".utf8
    JSONText.append(table.fields, between: ("[", "]}"), to: &bytes) { field, bytes in
      append([("name", field.name), ("type", field.type.rawValue), ("meaning", field.meaning)], to: &bytes)
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// The files of a table that is too long for one.
  private static func append(_ parts: [TablePart], to bytes: inout [UInt8]) {
    bytes += ",\"parts\":".utf8
    JSONText.append(parts, between: ("[", "]"), to: &bytes) { part, bytes in
      append([("csv", part.csv), ("json", part.json)], to: &bytes)
      bytes += ",\"rows\":\(part.rows.count)}".utf8
    }
  }

  /// An object that is still open.
  private static func append(_ members: [(key: String, text: String)], to bytes: inout [UInt8]) {
    JSONText.append(members, between: ("{", ""), to: &bytes) { member, bytes in
      JSONText.append(member.key, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      JSONText.append(member.text, to: &bytes)
    }
  }
}
