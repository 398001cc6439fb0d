import GRDB
import PolicyData

/// The numbers of organizations and stacks; a new one gets its number when it is asked for.
struct Subjects {
  private var organizations: [String: Int64] = [:]
  private var stacks: [StackReference: Int64] = [:]
  private let database: Database

  init(_ database: Database) throws {
    self.database = database
    let rows = try Row.fetchCursor(database, sql: "SELECT id, name FROM organization")
    while let row = try rows.next() {
      organizations[NameText.name(try row.decode(atIndex: 1))] = try row.decode(Int64.self, atIndex: 0)
    }
    let stackRows = try Row.fetchCursor(
      database,
      sql: """
        SELECT s.id, o.name, s.project, s.name FROM stack s JOIN organization o ON o.id = s.organization
        """)
    while let row = try stackRows.next() {
      stacks[try StackReference(row, from: 1)] = try row.decode(Int64.self, atIndex: 0)
    }
  }

  mutating func organization(_ name: String) throws -> Int64 {
    if let id = organizations[name] { return id }
    let id = try insert("INSERT INTO organization (name) VALUES (?)", [NameText.column(name)])
    organizations[name] = id
    return id
  }

  mutating func stack(_ reference: StackReference) throws -> Int64 {
    if let id = stacks[reference] { return id }
    let id = try insert(
      "INSERT INTO stack (organization, project, name) VALUES (?, ?, ?)",
      [
        try organization(reference.organization), NameText.column(reference.project),
        NameText.column(reference.stack),
      ])
    stacks[reference] = id
    return id
  }

  private func insert(_ sql: String, _ arguments: StatementArguments) throws -> Int64 {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
    return database.lastInsertedRowID
  }
}

extension StackReference {
  /// From the columns organization, project and name.
  init(_ row: Row, from index: Int) throws {
    self.init(
      organization: NameText.name(try row.decode(atIndex: index)),
      project: NameText.name(try row.decode(atIndex: index + 1)),
      stack: NameText.name(try row.decode(atIndex: index + 2)))
  }
}
