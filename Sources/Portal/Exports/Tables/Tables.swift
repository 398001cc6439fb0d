import Governance

/// All tables. Adding one is one line here and one file beside this one.
enum Tables {
  static let all: [Table] = [
    organizations, stacks, packs, assignments, policies, groups, controls, conflicts, behind,
    requirements, exceptions, nights,
  ]

  static func files(of edition: Edition) -> [GeneratedFiles] {
    [GeneratedFiles(path: "data/index.json") { index(of: edition) }]
      + all.flatMap { $0.files(of: edition) }
  }
}

extension Tables {
  /// What there is: files, rows and fields. A CSV file has no place to say which version of the fields it holds.
  private static func index(of edition: Edition) -> [UInt8] {
    var bytes: [UInt8] = []
    edition.appendHead(to: &bytes)
    bytes += ",\"tables\":".utf8
    JSONText.append(all, between: ("[", "\n]"), to: &bytes) { table, bytes in
      bytes.append(UInt8(ascii: "\n"))
      append(table, of: edition, to: &bytes)
    }
    bytes += "}\n".utf8
    return bytes
  }

  private static func append(_ table: Table, of edition: Edition, to bytes: inout [UInt8]) {
    let parts = table.parts(of: edition)
    let files = parts.count == 1 ? [("csv", parts[0].csv), ("json", parts[0].json)] : []
    append([("table", table.name), ("meaning", table.meaning)] + files, to: &bytes)
    bytes += ",\"rows\":\(parts.last?.rows.upperBound ?? 0)".utf8
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
