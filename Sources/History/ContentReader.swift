import GRDB
import PolicyData

/// Reads documents, each once.
struct ContentReader {
  /// A night's documents nest about ten deep. What nests deeper was written by somebody else, to make us
  /// recurse.
  private static let depthLimit = 32
  private static let missing = DocumentError(problem: "a reference to content that is missing")

  private var known: [Int64: Document] = [:]
  private let find: Statement

  init(_ database: Database) throws {
    find = try database.makeStatement(sql: "SELECT body, parts FROM content WHERE id = ?")
  }

  mutating func document(_ id: Int64) throws -> Document { try document(id, depth: 0) }

  /// One whose body and parts were asked for together with what refers to it: nearly every stack has its own, and to ask
  /// for each of 10,000 took 30 ms of the 430 from the archive to the model. It is not remembered.
  mutating func document(in row: Row, at index: Int) throws -> Document {
    try document(row, at: index, depth: 0)
  }

  private mutating func document(_ id: Int64, depth: Int) throws -> Document {
    if let document = known[id] { return document }
    guard depth < Self.depthLimit else { throw DocumentError(problem: "content nested too deep") }
    guard let row = try Row.fetchOne(find, arguments: [id]) else { throw Self.missing }
    let document = try document(row, at: 0, depth: depth)
    known[id] = document
    return document
  }

  private mutating func document(_ row: Row, at index: Int, depth: Int) throws -> Document {
    guard let body = try row.decode(String?.self, atIndex: index) else { throw Self.missing }
    var parts: [Document] = []
    for part in try Self.ids(try row.decode(String?.self, atIndex: index + 1)) {
      parts.append(try document(part, depth: depth + 1))
    }
    return Document(body: body, parts: parts)
  }

  private static func ids(_ parts: String?) throws -> [Int64] {
    guard let parts else { return [] }
    return try parts.utf8.dropFirst().dropLast().split(separator: UInt8(ascii: ",")).map { text in
      guard let id = Int64(Substring(text)) else { throw DocumentError(problem: "a reference to no content") }
      return id
    }
  }
}
