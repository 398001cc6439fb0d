import Foundation
import GRDB
import PolicyData
import Testing

@testable import History

@Suite("Opening the file")
struct OpeningTests {
  /// What a newer program would know.
  private static let next = Schema(steps: Schema.current.steps + ["CREATE TABLE more (x);"])

  private static func newer(_ folder: TemporaryFolder) -> ArchiveError {
    .newer(path: folder.file, version: next.version, known: Schema.current.version)
  }

  @Test("a file that is not there is created, and closing leaves just that file")
  func created() throws {
    let folder = try TemporaryFolder()
    try Archive(at: folder.file).close()
    #expect(try folder.contents.keys.sorted() == ["history.sqlite"])
    let header = try #require(ArchiveHeader(Array(try folder.contents["history.sqlite"] ?? Data())))
    #expect(header.applicationID == ArchiveHeader.applicationID)
    #expect(header.userVersion == Schema.current.version)
    #expect(!header.isBlank)
  }

  @Test("after each night the one file has it, without its log")
  func oneFile() throws {
    let folder = try TemporaryFolder(), copy = try TemporaryFolder()
    let archive = try Archive(at: folder.file)
    let first = night(0, stack("a", pack()))
    try archive.record(first)
    try FileManager.default.copyItem(atPath: folder.file, toPath: copy.file)
    let other = try Archive(at: copy.file)
    #expect(try other.night(1) == first)
    try other.close()
    try archive.close()
  }

  @Test("opening and reading do not change the file")
  func reading() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(at: folder.file)
    try archive.record(night(0, stack("a")))
    try archive.close()
    let before = try folder.contents
    let again = try Archive(at: folder.file)
    _ = try again.night(1)
    try again.close()
    #expect(try folder.contents == before)
  }

  @Test("a newer file is refused, and no byte of it changes")
  func newer() throws {
    let folder = try TemporaryFolder()
    try Archive(at: folder.file, Self.next).close()
    try expectRefused(folder, Self.newer(folder))
  }

  @Test("a newer file whose version is still in its log is refused, and no byte of it changes")
  func newerInLog() throws {
    let folder = try TemporaryFolder(), copy = try TemporaryFolder()
    try Archive(at: folder.file).close()
    let writer = try DatabaseQueue(path: folder.file)
    try writer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = \(Self.next.version)") }
    // What a process leaves that is killed now: the file as it was, and its log.
    for name in ["history.sqlite", "history.sqlite-wal"] {
      try FileManager.default.copyItem(atPath: folder.path(name), toPath: copy.path(name))
    }
    let before = try copy.contents
    #expect(throws: Self.newer(copy)) { try Archive(at: copy.file) }
    let after = try copy.contents
    for (name, bytes) in before { #expect(after[name] == bytes, "\(name)") }
    try writer.close()
  }

  @Test("an older file is brought up to date, with its nights")
  func migrated() throws {
    let folder = try TemporaryFolder()
    let old = try Archive(at: folder.file)
    try old.record(night(0, stack("a")))
    try old.close()
    let new = try Archive(at: folder.file, Self.next)
    #expect(try new.night(1) == night(0, stack("a")))
    try new.close()
    #expect(throws: Self.newer(folder)) {
      try Archive(at: folder.file)
    }
  }

  @Test("a step that fails leaves the file at its old version")
  func brokenStep() throws {
    let folder = try TemporaryFolder()
    try Archive(at: folder.file).close()
    let broken = Schema(steps: Schema.current.steps + ["CREATE TABLE more (x); CREATE TABLE more (x);"])
    #expect(throws: ArchiveError.self) { try Archive(at: folder.file, broken) }
    let archive = try Archive(at: folder.file)
    #expect(try archive.nights == [])
    try archive.close()
  }

  @Test(
    "a file of another kind is refused, and no byte of it changes",
    arguments: ["hello", "SQLite format 3\0", "{}", String(repeating: "x", count: 5000)])
  func otherFormat(text: String) throws {
    let folder = try TemporaryFolder()
    try Data(text.utf8).write(to: URL(filePath: folder.file))
    try expectRefused(folder, .foreign(path: folder.file, .otherFormat))
  }

  @Test(
    "the database of another program is refused, and no byte of it changes", arguments: ["delete", "wal"])
  func otherProgram(mode: String) throws {
    let folder = try TemporaryFolder()
    let other = try DatabaseQueue(path: folder.file)
    try other.writeWithoutTransaction {
      try $0.execute(
        sql: "PRAGMA journal_mode = \(mode); CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)")
    }
    try other.close()
    try expectRefused(folder, .foreign(path: folder.file, .otherProgram))
  }

  @Test("the database of another program that numbers itself is refused, even without tables")
  func otherNumber() throws {
    let folder = try TemporaryFolder()
    let other = try DatabaseQueue(path: folder.file)
    try other.writeWithoutTransaction { try $0.execute(sql: "PRAGMA application_id = 7") }
    try other.close()
    try expectRefused(folder, .foreign(path: folder.file, .otherProgram))
  }

  @Test("a folder is refused")
  func folder() throws {
    let folder = try TemporaryFolder()
    #expect(throws: ArchiveError.foreign(path: folder.url.path, .folder)) { try Archive(at: folder.url.path) }
  }

  @Test("a folder that is missing is told")
  func missingFolder() throws {
    let path = try TemporaryFolder().path("missing/history.sqlite")
    #expect(throws: ArchiveError.failed(.open, path: path, .cannotOpen)) { try Archive(at: path) }
  }

  @Test("an empty file, and what a process leaves that was killed while creating it, become archives")
  func killedWhileCreating() throws {
    let folder = try TemporaryFolder()
    try Data().write(to: URL(filePath: folder.file))
    try Archive(at: folder.file).close()

    let blank = try TemporaryFolder()
    let writer = try DatabaseQueue(path: blank.file)
    try writer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    try writer.close()
    #expect(try blank.size() > 0)
    try Archive(at: blank.file).close()
  }

  private func expectRefused(_ folder: TemporaryFolder, _ error: ArchiveError) throws {
    let before = try folder.contents
    #expect(throws: error) { try Archive(at: folder.file) }
    #expect(try folder.contents == before)
  }
}
