/// A table while it is written, as CSV and as JSON at once.
struct TableText {
  private(set) var csv: [UInt8] = []
  private var json: [UInt8] = []
  /// What stands before each cell: `{"organization":`, `,"project":`.
  private let keys: [[UInt8]]
  private var column = 0
  private var isFirst = true

  init(_ table: Table, of edition: Edition) {
    keys = table.fields.enumerated().map { index, field in
      Array("\(index == 0 ? "{" : ",")\"\(field.name)\":".utf8)
    }
    CSVText.appendRow(table.fields.map { .text($0.name) }, to: &csv)
    edition.appendHead(table: table.name, to: &json)
    json += ",\"rows\":[".utf8
  }

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

  var finishedJSON: [UInt8] { json + "\n]}\n".utf8 }
}
