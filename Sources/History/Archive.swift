package import Foundation
import GRDB
package import PolicyData

/// The nights, in one SQLite file. Users may query it with `sqlite3`: see ``Schema`` for its tables and
/// views.
///
/// It keeps what it is given: secrets must have been taken out before (`Night.redacted`). A night is recorded
/// in one transaction, so that a process that is killed leaves the last whole night.
package final class Archive: Sendable {
  package let path: String
  private let connection: DatabaseQueue

  /// Opens the file, or creates it; brings an older one up to date. A file of another program, or of a newer
  /// version of this one, is refused and stays as it is, to the byte.
  package convenience init(at path: String) throws(ArchiveError) { try self.init(at: path, .current) }

  init(at path: String, _ schema: Schema) throws(ArchiveError) {
    self.path = path
    connection = try Connection.open(path, schema)
  }

  /// Closes the file, which leaves nothing but the file itself. Nothing can be read or recorded after it.
  package func close() throws(ArchiveError) {
    try ArchiveError.telling(.close, path) { try connection.close() }
  }
}

extension Archive {
  /// All nights, oldest first.
  package var nights: [RecordedNight] {
    get throws(ArchiveError) { try recordedNights("ORDER BY number") }
  }

  package var latest: RecordedNight? {
    get throws(ArchiveError) { try recordedNights("ORDER BY number DESC LIMIT 1").first }
  }

  /// The last night that finished on the UTC day of this moment.
  package func recordedNight(on day: Date) throws(ArchiveError) -> RecordedNight? {
    let start = (day.timeIntervalSinceReferenceDate / 86_400).rounded(.down) * 86_400
    return try recordedNights(
      "WHERE finished >= ? AND finished < ? ORDER BY number DESC LIMIT 1", [start, start + 86_400]
    ).first
  }

  private func recordedNights(
    _ clause: String, _ arguments: StatementArguments = []
  ) throws(ArchiveError) -> [RecordedNight] {
    try reading { database in
      try Row.fetchAll(
        database, sql: "SELECT \(RecordedNight.columns) FROM recorded_night \(clause)", arguments: arguments
      ).map { try RecordedNight($0) }
    }
  }
}

extension Archive {
  /// Exactly what was recorded; nil where no such night is.
  package func night(_ number: Int) throws(ArchiveError) -> Night? {
    try reading { database in
      var reader = try NightReader(database)
      return try reader.night(number)
    }
  }

  /// What the organizations told in a night, sorted by name; none where no such night is.
  package func organizations(in night: Int) throws(ArchiveError) -> [OrganizationPolicies] {
    try reading { database in
      var reader = try NightReader(database)
      return try reader.organizationPolicies(night)
    }
  }

  /// The last night that finished on the UTC day of this moment.
  package func night(on day: Date) throws(ArchiveError) -> Night? {
    guard let recorded = try recordedNight(on: day) else { return nil }
    return try night(recorded.number)
  }

  /// What was last known of stacks before a night. One that never answered is missing.
  package func lastGood(
    of stacks: [StackReference], before night: Int
  ) throws(ArchiveError) -> [StackReference: LastGood] {
    try reading { database in
      var reader = try NightReader(database)
      var found: [StackReference: LastGood] = [:]
      for stack in stacks { found[stack] = try reader.lastGood(of: stack, before: night) }
      return found
    }
  }

  package func lastGood(of stack: StackReference, before night: Int) throws(ArchiveError) -> LastGood? {
    try lastGood(of: [stack], before: night)[stack]
  }

  func reading<Value>(_ read: (Database) throws -> Value) throws(ArchiveError) -> Value {
    try ArchiveError.telling(.read, path) { try connection.read(read) }
  }
}

extension Archive {
  func writing(_ write: (Database) throws -> Void) throws(ArchiveError) {
    try ArchiveError.telling(.record, path) { try connection.write(write) }
    Connection.emptyLog(connection)
  }

  /// All of the night, or nothing of it.
  @discardableResult
  package func record(_ night: Night) throws(ArchiveError) -> RecordedNight {
    let recorded = try ArchiveError.telling(.record, path) {
      try connection.write { try NightWriter.record(night, in: $0) }
    }
    Connection.emptyLog(connection)
    return recorded
  }

  /// Forgets all nights but these and the latest one. What only they held is deleted, and the file shrinks.
  /// - Returns: how many nights were forgotten.
  @discardableResult
  package func prune(keeping numbers: Set<Int>) throws(ArchiveError) -> Int {
    let count = try ArchiveError.telling(.prune, path) {
      let count = try connection.write { try Pruning.prune(keeping: numbers, in: $0) }
      if count > 0 { try connection.vacuum() }
      return count
    }
    Connection.emptyLog(connection)
    return count
  }
}
