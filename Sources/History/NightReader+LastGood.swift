import GRDB
import PolicyData

extension NightReader {
  /// One query, each step of it on an index: the stack's newest row before that night, and of its nights the
  /// newest without a failure. There is one: a row begins with a night in which the stack answered.
  mutating func lastGood(of stack: StackReference, before night: Int) throws -> LastGood? {
    let statement = try database.cachedStatement(sql: Self.lastGoodSQL)
    guard
      let row = try Row.fetchOne(
        statement,
        arguments: [
          "organization": NameText.column(stack.organization), "project": NameText.column(stack.project),
          "stack": NameText.column(stack.stack), "night": night,
        ])
    else { return nil }
    return LastGood(
      night: try RecordedNight(row),
      policies: try policies(try row.decode(atIndex: 5), try row.decode(atIndex: 6)))
  }

  static let lastGoodSQL = """
    SELECT n.number, n.started, n.finished, n.stacks, n.failed, good.content, t.content
    FROM (
      SELECT o.id AS organization, p.content, (
        SELECT n.number FROM recorded_night n
        WHERE n.number >= p.since AND n.number <= ifnull(p.until, n.number) AND n.number < :night
          AND NOT EXISTS (
            SELECT 1 FROM stack_failure f
            WHERE f.stack = p.stack AND f.since <= n.number AND ifnull(f.until, n.number) >= n.number)
        ORDER BY n.number DESC LIMIT 1
      ) AS night
      FROM organization o
      CROSS JOIN stack s ON s.organization = o.id AND s.project = :project AND s.name = :stack
      CROSS JOIN stack_policies p ON p.stack = s.id AND p.since < :night
      WHERE o.name = :organization
      ORDER BY p.since DESC LIMIT 1
    ) good
    JOIN recorded_night n ON n.number = good.night
    JOIN organization_state t
      ON t.organization = good.organization
        AND t.since <= good.night AND ifnull(t.until, good.night) >= good.night
    """
}
