import Governance

/// One table of the data: what its rows are, and its fields. Everything that is written about it comes from here.
struct Table: Sendable {
  let name: String
  /// A sentence or two in Markdown: what a row is, and what is left out.
  let meaning: String
  let fields: [Field]
  let scope: PageScope
  let count: @Sendable (Edition) -> Int
  /// What writes some of the rows, in the model's order, in both forms: making a cell costs more than writing it twice.
  let writer: @Sendable (_ edition: Edition) -> Writer
  typealias Writer = @Sendable (_ rows: Range<Int>, _ text: inout TableText) -> Void

  /// - Parameter rows: lazy where rows are many, or cost something: they are counted without being made.
  init<Row: Sendable, Rows: Collection<Row>>(
    _ name: String, of: Row.Type, _ meaning: String, columns: [Column<Row>]...,
    rows: @escaping @Sendable (Site) -> Rows
  ) where Rows: SendableMetatype, Rows.Iterator: SendableMetatype, Rows.SubSequence: SendableMetatype {
    self.init(name, meaning, scope: .site, columns: columns.flatMap(\.self)) { rows($0.site) }
  }

  init<Row: Sendable, Rows: Collection<Row>>(
    _ name: String, _ meaning: String, scope: PageScope, columns: [Column<Row>],
    rows: @escaping @Sendable (Edition) -> Rows
  ) where Rows: SendableMetatype, Rows.Iterator: SendableMetatype, Rows.SubSequence: SendableMetatype {
    self.name = name
    self.meaning = meaning
    self.scope = scope
    fields = columns.map(\.field)
    count = { rows($0).count }
    writer = { edition in
      let rows = Once { Array(rows(edition)) }
      return { range, text in
        for row in rows.value[range] {
          text.beginRow()
          for column in columns { text.append(column.cell(row)) }
          text.endRow()
        }
      }
    }
  }
}

/// Some rows of a table, and the two files that hold them.
struct TablePart: Sendable {
  let csv: String
  let json: String
  let rows: Range<Int>
}

extension Table {
  /// A part of this many rows weighs some five megabytes as JSON: an editor, a spreadsheet or a browser opens it at
  /// once.
  static let partLimit = 10_000

  /// One, but for long tables.
  func parts(rows count: Int) -> [TablePart] {
    guard count > Self.partLimit else {
      return [TablePart(csv: "data/\(name).csv", json: "data/\(name).json", rows: 0..<count)]
    }
    return stride(from: 0, to: count, by: Self.partLimit).enumerated().map { index, start in
      let path = "data/\(name)/\(index + 1)"
      let rows = start..<min(start + Self.partLimit, count)
      return TablePart(csv: "\(path).csv", json: "\(path).json", rows: rows)
    }
  }

  func files(of edition: Edition) -> [GeneratedFiles] {
    let write = writer(edition)
    return parts(rows: count(edition)).map { part in
      GeneratedFiles(paths: [part.csv, part.json], scope: scope) {
        var text = TableText(self, of: edition, rows: part.rows.count)
        write(part.rows, &text)
        text.end()
        return [text.csv, text.json]
      }
    }
  }
}

extension Edition {
  /// How every file of data begins: `{"schemaVersion":1,…`. Only the list of all tables names the night: a table without
  /// news stays the same file.
  /// - Parameter table: nil for the list of all tables.
  func appendHead(table: String? = nil, to bytes: inout [UInt8]) {
    bytes += "{\"schemaVersion\":\(Exports.schemaVersion)".utf8
    let night = table == nil ? Timestamp.text(site.finished) : nil
    let texts = [("table", table), ("night", night), ("source", source)]
    for case (let key, let text?) in texts {
      bytes += ",\"\(key)\":".utf8
      JSONText.append(text, to: &bytes)
    }
  }
}
