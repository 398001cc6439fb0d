import GRDB

/// Forgets nights, and what nothing refers to after that.
enum Pruning {
  static func prune(keeping numbers: Set<Int>, in database: Database) throws -> Int {
    let all = try Int.fetchAll(database, sql: "SELECT number FROM recorded_night ORDER BY number")
    let forgotten = all.dropLast().filter { !numbers.contains($0) }
    guard !forgotten.isEmpty else { return 0 }
    for number in forgotten {
      try database.cachedStatement(sql: "DELETE FROM recorded_night WHERE number = ?").execute(arguments: [
        number
      ])
    }
    for table in IntervalTable.all { try shorten(table, in: database) }
    try database.execute(sql: orphans)
    return forgotten.count
  }

  /// Each row keeps the nights that are left of it; one that has none goes.
  ///
  /// What was known of a stack counts only by the nights in which it answered: were such a row to begin with
  /// a failure, a night would be named as the last good one that was not.
  private static func shorten(_ table: IntervalTable, in database: Database) throws {
    let isGood = table.name == IntervalTable.stackPolicies.name ? "AND \(answered)" : ""
    let first = "SELECT min(n.number) FROM recorded_night n WHERE n.number >= since \(isGood)"
    try database.execute(
      sql: """
        DELETE FROM \(table.name)
        WHERE ifnull((\(first) AND n.number <= ifnull(until, n.number)), 0) = 0;
        UPDATE \(table.name) SET since = (\(first)),
          until = (SELECT max(n.number) FROM recorded_night n WHERE n.number <= until);
        """)
  }

  private static let answered = """
    NOT EXISTS (
      SELECT 1 FROM stack_failure f
      WHERE f.stack = stack_policies.stack AND f.since <= n.number AND ifnull(f.until, n.number) >= n.number)
    """

  private static let orphans = """
    DELETE FROM stack
    WHERE id NOT IN (SELECT stack FROM stack_policies UNION SELECT stack FROM stack_failure);
    DELETE FROM organization
    WHERE id NOT IN (SELECT organization FROM stack UNION SELECT organization FROM organization_state);
    WITH RECURSIVE used (id) AS (
      SELECT content FROM stack_policies
      UNION SELECT content FROM stack_failure
      UNION SELECT content FROM organization_state
      UNION SELECT part.value FROM used JOIN content c ON c.id = used.id JOIN json_each(c.parts) part
    )
    DELETE FROM content WHERE id NOT IN (SELECT id FROM used);
    """
}
