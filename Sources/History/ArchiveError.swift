/// Why the nights could not be read or recorded. Whatever it says, the nights recorded before are as they
/// were.
package enum ArchiveError: Error, Hashable {
  /// A newer program wrote it.
  case newer(path: String, version: Int, known: Int)
  case foreign(path: String, Foreign)
  /// What it holds is not what this program writes.
  case damaged(path: String, what: String)
  case failed(Step, path: String, Problem)

  /// Files that are somebody else's.
  package enum Foreign: Hashable, Sendable {
    case otherFormat
    case otherProgram
    case folder
  }

  package enum Step: Hashable, Sendable {
    case open
    case read
    case record
    case prune
    case close
  }

  /// What SQLite or the system refused.
  package enum Problem: Hashable, Sendable {
    case busy
    case cannotOpen
    case disk(code: Int)
    case full
    case malformed
    case noWriteAheadLog
    case notWritable
    case other(code: Int, message: String)
  }
}
