import GRDB
import PolicyData

/// Reads documents, each once.
struct ContentReader {
  /// A night's documents nest about ten deep. What nests deeper was written by somebody else, to make us
  /// recurse.
  private static let depthLimit = 32

  private var known: [Int64: Document] = [:]
  private let find: Statement

  init(_ database: Database) throws {
    find = try database.makeStatement(sql: "SELECT body, parts FROM content WHERE id = ?")
  }

  mutating func document(_ id: Int64) throws -> Document { try document(id, depth: 0) }

  private mutating func document(_ id: Int64, depth: Int) throws -> Document {
    if let document = known[id] { return document }
    guard depth < Self.depthLimit else { throw DocumentError(problem: "content nested too deep") }
    guard let row = try Row.fetchOne(find, arguments: [id]) else {
      throw DocumentError(problem: "a reference to content that is missing")
    }
    let body = try row.decode(String.self, atIndex: 0)
    var parts: [Document] = []
    for part in try Self.ids(try row.decode(String?.self, atIndex: 1)) {
      parts.append(try document(part, depth: depth + 1))
    }
    let document = Document(body: body, parts: parts)
    known[id] = document
    return document
  }

  private static func ids(_ parts: String?) throws -> [Int64] {
    guard let parts else { return [] }
    return try parts.dropFirst().dropLast().split(separator: ",").map { text in
      guard let id = Int64(text) else { throw DocumentError(problem: "a reference to no content") }
      return id
    }
  }
}
