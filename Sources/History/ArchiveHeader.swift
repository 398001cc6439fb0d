import Foundation

/// The head of an SQLite file, read without SQLite: to open a file with SQLite is to touch it.
struct ArchiveHeader: Equatable {
  /// `PPor`, as `PRAGMA application_id` gives it.
  static let applicationID = 0x5050_6F72
  static let size = 108

  let applicationID: Int
  let userVersion: Int
  /// Without a single table: what a process leaves that was killed while it created the file.
  let isBlank: Bool

  /// Nil where the bytes are no SQLite file.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= Self.size, bytes.starts(with: Array("SQLite format 3\0".utf8)) else { return nil }
    userVersion = Self.integer(bytes[60..<64])
    applicationID = Self.integer(bytes[68..<72])
    // The first page's own head stands at 100: 0x0D is a leaf, and a leaf without cells has no entry.
    isBlank = bytes[100] == 0x0D && Self.integer(bytes[103..<105]) == 0
  }

  private static func integer(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}

extension ArchiveHeader {
  /// Throws where the file is not ours, or too new for us; a file that is missing or empty will become ours.
  static func check(_ path: String, knowing known: Int) throws(ArchiveError) {
    guard let bytes = try firstBytes(of: path), !bytes.isEmpty else { return }
    guard let header = ArchiveHeader(bytes) else { throw .foreign(path: path, .otherFormat) }
    try check(
      path, application: header.applicationID, version: header.userVersion, isBlank: header.isBlank, known)
  }

  static func check(
    _ path: String, application: Int, version: Int, isBlank: Bool, _ known: Int
  ) throws(ArchiveError) {
    if application == 0, version == 0, isBlank { return }
    guard application == applicationID else { throw .foreign(path: path, .otherProgram) }
    guard version <= known else { throw .newer(path: path, version: version, known: known) }
  }

  /// Nil where there is no file.
  private static func firstBytes(of path: String) throws(ArchiveError) -> [UInt8]? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
    guard !isFolder.boolValue else { throw .foreign(path: path, .folder) }
    do {
      let file = try FileHandle(forReadingFrom: URL(filePath: path))
      return Array(try file.read(upToCount: size) ?? Data())
    } catch {
      throw .failed(.open, path: path, .cannotOpen)
    }
  }
}
