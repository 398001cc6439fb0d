package import Foundation
import GRDB
package import PolicyData

extension Archive {
  /// What was said in a night that was not said in an earlier one: of stacks, of the list of stacks, or of
  /// organizations themselves.
  /// - Parameter finished: when the earlier night ended: another archive may have a night of the same number.
  /// - Returns: nil where the earlier night is not recorded, is no earlier one, or asked for other stacks.
  package func difference(
    since earlier: Int, finished: Date, in night: Int
  ) throws(ArchiveError) -> NightDifference? {
    try reading { database in
      let isKnown = try Bool.fetchOne(
        database,
        sql: """
          SELECT EXISTS (SELECT 1 FROM recorded_night e JOIN recorded_night n
            ON e.service = n.service AND e.unmatched = n.unmatched
            WHERE e.number = ? AND e.finished = ? AND n.number = ?)
          """, arguments: [earlier, finished.timeIntervalSinceReferenceDate, night])
      guard isKnown == true, earlier <= night else { return nil }
      return NightDifference(
        stacks: try Self.stacks(changedSince: earlier, in: night, database),
        organizations: try Self.organizations(changedSince: earlier, in: night, database))
    }
  }

  /// An earlier night, read no further than a later one differs from it.
  /// - Parameters:
  ///   - difference: between the two; see above.
  ///   - later: the later night, exactly as it was recorded, and its number.
  /// - Returns: exactly what was recorded; nil where no such night is.
  package func night(
    _ number: Int, differingBy difference: NightDifference, from later: Night, _ laterNumber: Int
  ) throws(ArchiveError) -> Night? {
    try reading { database in
      var reader = try NightReader(database)
      return try reader.night(number, differingBy: difference, from: later, laterNumber)
    }
  }

  private static func stacks(
    changedSince earlier: Int, in night: Int, _ database: Database
  ) throws -> Set<StackReference> {
    var stacks: Set<StackReference> = []
    for table in IntervalTable.all where table.subject == "stack" {
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT o.name, s.project, s.name FROM stack s JOIN organization o ON o.id = s.organization
          WHERE s.id IN (\(table.changedSubjects))
          """, arguments: ["earlier": earlier, "later": night])
      while let row = try rows.next() { stacks.insert(try StackReference(row, from: 0)) }
    }
    return stacks
  }

  private static func organizations(
    changedSince earlier: Int, in night: Int, _ database: Database
  ) throws -> Set<String> {
    let names = try String.fetchAll(
      database,
      sql: "SELECT name FROM organization WHERE id IN (\(IntervalTable.organizationState.changedSubjects))",
      arguments: ["earlier": earlier, "later": night])
    return Set(names.map(NameText.name))
  }
}
