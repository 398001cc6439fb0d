import GRDB
import PolicyData

extension ArchiveError {
  /// Runs what talks to SQLite, and tells its errors in the archive's own terms.
  static func telling<Value>(
    _ step: Step, _ path: String, _ body: () throws -> Value
  ) throws(ArchiveError) -> Value {
    do {
      return try body()
    } catch let error as ArchiveError {
      throw error
    } catch let error as DatabaseError {
      throw .failed(step, path: path, Problem(error))
    } catch let error as DocumentError {
      throw .damaged(path: path, what: error.problem)
    } catch is RowDecodingError {
      throw .damaged(path: path, what: "a column of another kind")
    } catch {
      throw .failed(step, path: path, .other(code: 1, message: "\(error)"))
    }
  }
}

extension ArchiveError.Problem {
  init(_ error: DatabaseError) {
    let code = Int(error.extendedResultCode.rawValue)
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
      case .SQLITE_CANTOPEN: .cannotOpen
      case .SQLITE_FULL: .full
      case .SQLITE_IOERR: .disk(code: code)
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: .malformed
      case .SQLITE_READONLY, .SQLITE_PERM: .notWritable
      default: .other(code: code, message: error.message ?? "SQLite failed")
      }
  }
}
