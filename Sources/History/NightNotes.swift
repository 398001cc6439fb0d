import GRDB

/// What is worked out of a night once and kept beside it: its figures, its changes, the states that began in it.
/// Whoever needs a year of them reads a few kilobytes a night, and no night whole. They outlive nights that are pruned.
package enum NightNote: String, CaseIterable, Sendable {
  case figures
  case changes
  case states
}

extension Schema {
  static let notes = """
    -- Worked out of a night when it was new, and kept when the night itself is pruned.
    CREATE TABLE night_note (
      night INTEGER NOT NULL,      -- the number in recorded_night
      kind TEXT NOT NULL,          -- figures, changes, states
      body TEXT NOT NULL,          -- JSON
      PRIMARY KEY (night, kind)
    ) WITHOUT ROWID;

    """
}

extension Archive {
  /// By the night's number.
  package func notes(_ note: NightNote) throws(ArchiveError) -> [Int: String] {
    try reading { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT night, body FROM night_note WHERE kind = ?", arguments: [note.rawValue])
      return Dictionary(
        try rows.map { (try $0.decode(Int.self, atIndex: 0), try $0.decode(String.self, atIndex: 1)) }
      ) {
        first, _ in first
      }
    }
  }

  /// The numbers of the nights that have such a note.
  package func nights(with note: NightNote) throws(ArchiveError) -> Set<Int> {
    try reading { database in
      try Int.fetchSet(
        database, sql: "SELECT night FROM night_note WHERE kind = ?", arguments: [note.rawValue])
    }
  }

  /// Replaces what was noted for the night before. All of it, or nothing.
  package func note(_ bodies: [NightNote: String], of night: Int) throws(ArchiveError) {
    try writing { database in
      for (note, body) in bodies {
        try database.cachedStatement(sql: "REPLACE INTO night_note (night, kind, body) VALUES (?, ?, ?)")
          .execute(arguments: [night, note.rawValue, body])
      }
    }
  }
}
