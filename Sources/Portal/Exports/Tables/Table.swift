import Governance

/// One table of the data: what its rows are, and its fields. Everything that is written about it comes from here.
struct Table: Sendable {
  let name: String
  /// A sentence or two in Markdown: what a row is, and what is left out.
  let meaning: String
  let fields: [Field]
  let count: @Sendable (Edition) -> Int
  /// Hands over the cells of each row, in the model's order. No more than one row is there at a time.
  let forEachRow: @Sendable (_ edition: Edition, _ body: ([Cell]) -> Void) -> Void

  /// - Parameter rows: lazy where rows are many, or cost something: they are counted without being made.
  init<Row, Rows: Collection<Row>>(
    _ name: String, of: Row.Type, _ meaning: String, columns: [Column<Row>]...,
    rows: @escaping @Sendable (Site) -> Rows
  ) where Rows: SendableMetatype, Rows.Iterator: SendableMetatype {
    self.init(name, meaning, columns: columns.flatMap(\.self)) { rows($0.site) }
  }

  init<Row, Rows: Collection<Row>>(
    _ name: String, _ meaning: String, columns: [Column<Row>], rows: @escaping @Sendable (Edition) -> Rows
  ) where Rows: SendableMetatype, Rows.Iterator: SendableMetatype {
    self.name = name
    self.meaning = meaning
    fields = columns.map(\.field)
    count = { rows($0).count }
    forEachRow = { edition, body in
      for row in rows(edition) { body(columns.map { $0.cell(row) }) }
    }
  }
}

extension Table {
  func csv(of edition: Edition) -> [UInt8] {
    var bytes: [UInt8] = []
    CSVText.appendRow(fields.map { .text($0.name) }, to: &bytes)
    forEachRow(edition) { CSVText.appendRow($0, to: &bytes) }
    return bytes
  }

  /// A row a line, so that two nights can be compared.
  func json(of edition: Edition) -> [UInt8] {
    var bytes: [UInt8] = []
    edition.appendHead(table: name, to: &bytes)
    bytes += ",\"rows\":[".utf8
    let keys = fields.enumerated().map { index, field in
      Array("\(index == 0 ? "{" : ",")\"\(field.name)\":".utf8)
    }
    var isFirst = true
    forEachRow(edition) { cells in
      bytes += (isFirst ? "\n" : ",\n").utf8
      isFirst = false
      for (key, cell) in zip(keys, cells) {
        bytes += key
        JSONText.append(cell, to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
    bytes += "\n]}\n".utf8
    return bytes
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
