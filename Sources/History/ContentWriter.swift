import GRDB
import PolicyData

/// Keeps each document once. Equality is decided on the bytes: an index over them would hold every text
/// twice, so the index is over their hash, and the few rows of one hash are compared.
struct ContentWriter {
  private var known: [Document: Int64] = [:]
  private let database: Database
  private let find: Statement
  private let insert: Statement

  init(_ database: Database) throws {
    self.database = database
    find = try database.makeStatement(
      sql: "SELECT id FROM content WHERE hash = ? AND body = ? AND parts IS ?")
    insert = try database.makeStatement(
      sql: "INSERT INTO content (hash, body, parts) VALUES (?, ?, ?)")
  }

  /// Parts come first, so that a document's number is larger than those of its parts.
  mutating func id(of document: Document) throws -> Int64 {
    if let id = known[document] { return id }
    var parts: [Int64] = []
    for part in document.parts { parts.append(try id(of: part)) }
    let id = try id(
      of: document, parts: parts.isEmpty ? nil : "[\(parts.map(String.init).joined(separator: ","))]")
    known[document] = id
    return id
  }

  private func id(of document: Document, parts: String?) throws -> Int64 {
    let arguments: StatementArguments = [Int64(bitPattern: document.contentHash), document.body, parts]
    if let id = try Int64.fetchOne(find, arguments: arguments) { return id }
    try insert.execute(arguments: arguments)
    return database.lastInsertedRowID
  }
}
