import GRDB

/// A table of states that last: a row says what held from one night to another (``Schema``).
struct IntervalTable {
  typealias State = [DatabaseValue]

  let name: String
  let subject: String
  let columns: [String]

  static let stackPolicies = IntervalTable(name: "stack_policies", subject: "stack", columns: ["content"])
  static let stackFailure = IntervalTable(name: "stack_failure", subject: "stack", columns: ["content"])
  static let stackSummary = IntervalTable(
    name: "stack_summary", subject: "stack", columns: ["last_update", "resources"])
  static let organizationState = IntervalTable(
    name: "organization_state", subject: "organization", columns: ["content"])

  static let all = [stackPolicies, stackFailure, stackSummary, organizationState]
}

extension IntervalTable {
  /// Selects the subjects of which a state began or ended between two nights: after `:earlier`, and not after `:later`.
  var changedSubjects: String {
    """
    SELECT t.\(subject) FROM \(name) t
    WHERE t.since > :earlier AND t.since <= :later OR t.until >= :earlier AND t.until < :later
    """
  }

  /// Writes what holds tonight. A state that is the one before writes nothing.
  /// - Parameter lasting: subjects whose state holds on although nothing is known of them tonight.
  func record(_ states: [Int64: State], lasting: Set<Int64> = [], night: Int, in database: Database) throws {
    let before = try current(in: database)
    let end = try database.cachedStatement(
      sql: "UPDATE \(name) SET until = ? WHERE \(subject) = ? AND until IS NULL")
    for (subject, state) in before.sorted(by: { $0.key < $1.key }) where states[subject] != state {
      if states[subject] == nil, lasting.contains(subject) { continue }
      try end.execute(arguments: [night - 1, subject])
    }
    let begin = try database.cachedStatement(
      sql: """
        INSERT INTO \(name) (\(subject), since, \(columns.joined(separator: ", ")))
        VALUES (?, ?\(String(repeating: ", ?", count: columns.count)))
        """)
    for (subject, state) in states.sorted(by: { $0.key < $1.key }) where before[subject] != state {
      try begin.execute(arguments: StatementArguments([subject.databaseValue, night.databaseValue] + state))
    }
  }

  private func current(in database: Database) throws -> [Int64: State] {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT \(subject), \(columns.joined(separator: ", ")) FROM \(name) WHERE until IS NULL")
    var states: [Int64: State] = [:]
    while let row = try rows.next() {
      states[try row.decode(Int64.self, atIndex: 0)] = Array(row.databaseValues.dropFirst())
    }
    return states
  }
}
