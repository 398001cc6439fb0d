/// A table while it is written, as CSV and as JSON at once.
struct TableText {
  private(set) var csv: [UInt8] = []
  private(set) var json: [UInt8] = []
  /// What stands before each cell: `{"organization":`, `,"project":`.
  private let keys: [[UInt8]]
  private var column = 0
  private var isFirst = true

  /// - Parameter rows: how many there will be.
  init(_ table: Table, of edition: Edition, rows: Int) {
    csv.reserveCapacity(rows * table.fields.count * Self.cellBytes.csv)
    json.reserveCapacity(rows * table.fields.count * Self.cellBytes.json)
    keys = table.fields.enumerated().map { index, field in
      Array("\(index == 0 ? "{" : ",")\"\(field.name)\":".utf8)
    }
    CSVText.appendRow(table.fields.map { .text($0.name) }, to: &csv)
    edition.appendHead(table: table.name, to: &json)
    json += ",\"rows\":[".utf8
  }

  /// About what a cell takes: a text of megabytes that grows is copied again and again.
  private static let cellBytes = (csv: 9, json: 23)

  /// A row a line, so that two nights can be compared.
  mutating func beginRow() {
    column = 0
    json += (isFirst ? "\n" : ",\n").utf8
    isFirst = false
  }

  mutating func append(_ cell: Cell) {
    if column > 0 { csv.append(UInt8(ascii: ",")) }
    CSVText.append(cell, to: &csv)
    json += keys[column]
    JSONText.append(cell, to: &json)
    column += 1
  }

  mutating func endRow() {
    csv += CSVText.lineEnd.utf8
    json.append(UInt8(ascii: "}"))
  }

  mutating func end() { json += "\n]}\n".utf8 }
}
