import Governance

/// All tables. Adding one is one line here and one file beside this one.
enum Tables {
  static let all: [Table] = [
    organizations, stacks, packs, assignments, policies, groups, controls, conflicts, behind,
    requirements, exceptions, nights,
  ]

  static func files(of edition: Edition) -> [GeneratedFile] {
    [GeneratedFile(path: "data/index.json") { index(of: edition) }]
      + all.flatMap { table in
        [
          GeneratedFile(path: "data/\(table.name).csv") { table.csv(of: edition) },
          GeneratedFile(path: "data/\(table.name).json") { table.json(of: edition) },
        ]
      }
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
    let path = "data/\(table.name)"
    append(
      [("table", table.name), ("meaning", table.meaning), ("csv", path + ".csv"), ("json", path + ".json")],
      to: &bytes)
    bytes += ",\"rows\":\(table.count(edition)),\"columns\":".utf8
    JSONText.append(table.fields, between: ("[", "]}"), to: &bytes) { field, bytes in
      append([("name", field.name), ("type", field.type.rawValue), ("meaning", field.meaning)], to: &bytes)
      bytes.append(UInt8(ascii: "}"))
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
