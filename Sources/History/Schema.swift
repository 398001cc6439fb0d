import GRDB

/// The archive's tables, version by version.
///
/// A version that was released never changes: a new one is a step more, and the steps that a file lacks are
/// run when it is opened, all in one transaction.
struct Schema {
  /// The SQL of step 1, 2, 3…; `PRAGMA user_version` counts those that a file has been through.
  let steps: [String]

  static let current = Schema(steps: [tables + views, notes])

  var version: Int { steps.count }
}

extension Schema {
  /// Brings an open file up to date. Again the file is asked what it is: another process may have been
  /// faster, and the head of a file does not know what is still in its log.
  func migrate(_ database: Database, _ path: String) throws {
    try database.inTransaction(.immediate) {
      let found = try check(database, path)
      guard found < version else { return .commit }
      for step in steps[found...] { try database.execute(sql: step) }
      try database.execute(
        sql: "PRAGMA application_id = \(ArchiveHeader.applicationID); PRAGMA user_version = \(version)")
      return .commit
    }
  }

  /// The version of the file; throws where it is not ours, or too new for us.
  @discardableResult
  func check(_ database: Database, _ path: String) throws -> Int {
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    try ArchiveHeader.check(
      path, application: try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0, version: version,
      isBlank: try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0, self.version)
    return version
  }
}
