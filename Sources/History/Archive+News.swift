package import Foundation
import GRDB

extension Archive {
  /// The organizations of which something was said in a night that was not said in an earlier one: of a stack, of the
  /// list of stacks, or of the organization itself.
  /// - Parameter finished: when the earlier night ended: another archive may have a night of the same number.
  /// - Returns: nil where the earlier night is not recorded, is no earlier one, or asked for other stacks.
  package func organizationsChanged(
    since earlier: Int, finished: Date, in night: Int
  ) throws(ArchiveError) -> Set<String>? {
    try reading { database in
      let isKnown = try Bool.fetchOne(
        database,
        sql: """
          SELECT EXISTS (SELECT 1 FROM recorded_night e JOIN recorded_night n
            ON e.service = n.service AND e.unmatched = n.unmatched
            WHERE e.number = ? AND e.finished = ? AND n.number = ?)
          """, arguments: [earlier, finished.timeIntervalSinceReferenceDate, night])
      guard isKnown == true, earlier <= night else { return nil }
      return try Self.changed(since: earlier, in: night, database)
    }
  }

  private static func changed(since earlier: Int, in night: Int, _ database: Database) throws -> Set<String> {
    var names: Set<String> = []
    for table in IntervalTable.all {
      let organization =
        table.subject == "organization"
        ? "t.organization" : "(SELECT organization FROM stack WHERE id = t.stack)"
      let rows = try String.fetchAll(
        database,
        sql: """
          SELECT name FROM organization WHERE id IN (
            SELECT \(organization) FROM \(table.name) t
            WHERE t.since > :earlier AND t.since <= :night OR t.until >= :earlier AND t.until < :night)
          """, arguments: ["earlier": earlier, "night": night])
      names.formUnion(rows.map(NameText.name))
    }
    return names
  }
}
