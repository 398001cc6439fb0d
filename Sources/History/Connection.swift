import Foundation
import GRDB

/// How the file is opened, and left.
enum Connection {
  /// Another process holds the file for as long as it takes to record a night: long enough to wait for.
  private static let patience: TimeInterval = 10

  static func open(_ path: String, _ schema: Schema) throws(ArchiveError) -> DatabaseQueue {
    try ArchiveHeader.check(path, knowing: schema.version)
    return try ArchiveError.telling(.open, path) {
      if hasLog(path) { try checkWithoutWriting(path, schema) }
      let connection = try DatabaseQueue(path: path, configuration: configuration(readonly: false))
      try connection.writeWithoutTransaction { database in
        try keepLog(database, path)
        try schema.migrate(database, path)
      }
      return connection
    }
  }

  /// References between tables are for readers; to have each checked would cost an index over each of them.
  private static func configuration(readonly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.busyMode = .timeout(patience)
    configuration.foreignKeysEnabled = false
    return configuration
  }

  /// GRDB's own way into this mode writes to the file each time it is opened.
  private static func keepLog(_ database: Database, _ path: String) throws {
    guard try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL") == "wal" else {
      throw ArchiveError.failed(.open, path: path, .noWriteAheadLog)
    }
    // A night is written once a day: it shall be on the disk when the program says so.
    try database.execute(sql: "PRAGMA synchronous = FULL")
  }

  /// A process was killed before it emptied its log. The file alone may be older than it says, and a
  /// connection that may write would empty the log when it is closed.
  private static func checkWithoutWriting(_ path: String, _ schema: Schema) throws {
    let connection = try DatabaseQueue(path: path, configuration: configuration(readonly: true))
    try connection.read { _ = try schema.check($0, path) }
    try connection.close()
  }

  private static func hasLog(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "-wal")
  }

  /// Moves the night from the log to the file, so that whoever copies the one file has it. Where that fails,
  /// because somebody reads or the disk is full, the night is safe in the log, and the next run tries again.
  static func emptyLog(_ connection: DatabaseQueue) {
    do {
      try connection.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    } catch {
      return
    }
  }
}
