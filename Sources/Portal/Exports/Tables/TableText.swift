/// A table while it is written, as CSV and as JSON at once.
struct TableText {
  private(set) var csv: [UInt8] = []
  private(set) var json: [UInt8] = []
  /// What stands before each cell: `{"organization":`, `,"project":`.
  private let keys: [UInt8]
  private let keyRanges: [Range<Int>]
  private var column = 0
  private var isFirst = true
  private var shared: [SharedCells: CellText] = [:]

  private struct SharedCells: Hashable {
    let subject: ObjectIdentifier
    let firstColumn: Int
  }

  private struct CellText {
    let csv: [UInt8]
    let json: [UInt8]
    let columns: Int
  }

  /// - Parameter rows: how many there will be.
  init(_ table: Table, of edition: Edition, rows: Int) {
    csv.reserveCapacity(rows * table.fields.count * Self.cellBytes.csv)
    json.reserveCapacity(rows * table.fields.count * Self.cellBytes.json)
    var (keys, ranges): ([UInt8], [Range<Int>]) = ([], [])
    for field in table.fields {
      let start = keys.count
      keys += "\(start == 0 ? "{" : ",")\"\(field.name)\":".utf8
      ranges.append(start..<keys.count)
    }
    (self.keys, keyRanges) = (keys, ranges)
    CSVText.appendRow(table.fields.map { .text($0.name) }, to: &csv)
    edition.appendHead(table: table.name, to: &json)
    json += ",\"rows\":[".utf8
  }

  /// About what a cell takes: a text of megabytes that grows is copied again and again.
  private static let cellBytes = (csv: 9, json: 23)

  /// Objects of another section have other cells.
  mutating func beginSection() { shared.removeAll(keepingCapacity: true) }

  /// A row a line, so that two nights can be compared.
  mutating func beginRow() {
    column = 0
    json += (isFirst ? "\n" : ",\n").utf8
    isFirst = false
  }

  mutating func append(_ cell: Cell) {
    if column > 0 { csv.append(UInt8(ascii: ",")) }
    keys.withUnsafeBufferPointer {
      json.append(contentsOf: UnsafeBufferPointer(rebasing: $0[keyRanges[column]]))
    }
    column += 1
    switch cell {
    case .text(let text) where append(text): break
    case .number(let number):
      let digits = String(number).utf8
      csv += digits
      json += digits
    default:
      CSVText.append(cell, to: &csv)
      JSONText.append(cell, to: &json)
    }
  }

  /// Nearly every text stands for itself in both, and is looked at once for both.
  /// - Returns: whether it does.
  private mutating func append(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { text in
      guard CSVText.standsForItself(text) else { return false }
      csv.append(contentsOf: text)
      json.append(UInt8(ascii: "\""))
      json.append(contentsOf: text)
      json.append(UInt8(ascii: "\""))
      return true
    }
  }

  /// Cells that rows with one object have in common.
  mutating func append(sharedBy subject: ObjectIdentifier, _ write: (inout TableText) -> Void) {
    let key = SharedCells(subject: subject, firstColumn: column)
    if let known = shared[key] {
      csv += known.csv
      json += known.json
      return column += known.columns
    }
    let (csvStart, jsonStart) = (csv.count, json.count)
    write(&self)
    shared[key] = CellText(
      csv: Array(csv[csvStart...]), json: Array(json[jsonStart...]), columns: column - key.firstColumn)
  }

  mutating func endRow() {
    csv += CSVText.lineEnd.utf8
    json.append(UInt8(ascii: "}"))
  }

  mutating func end() { json += "\n]}\n".utf8 }
}
