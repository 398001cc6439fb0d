import Foundation
import GRDB
import PolicyData
import Testing

@testable import History

@Suite("A night is recorded whole, or not at all")
struct WholenessTests {
  @Test(
    "an error in any table leaves the last whole night",
    arguments: [
      "recorded_night", "content", "stack", "stack_policies", "stack_failure", "stack_summary",
      "organization_state",
    ])
  func errorInTheMiddle(table: String) throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(at: folder.file)
    var world = SteadyWorld(stacks: 60)
    let first = world.night
    try archive.record(first)
    try Self.run(
      "CREATE TRIGGER stop BEFORE INSERT ON \(table) BEGIN SELECT RAISE(ABORT, 'stop'); END", folder)
    for _ in 0..<60 { world.nextDay() }
    #expect(throws: ArchiveError.failed(.record, path: folder.file, .other(code: 1811, message: "stop"))) {
      try archive.record(world.night)
    }
    #expect(try archive.nights.count == 1)
    #expect(try archive.night(1) == first)

    try Self.run("DROP TRIGGER stop", folder)
    #expect(try archive.record(world.night).number == 2)
    #expect(try archive.night(2) == world.night)
    #expect(try archive.night(1) == first)
    try archive.close()
  }

  @Test("two that record at the same time each record a whole night")
  func twoAtOnce() async throws {
    let folder = try TemporaryFolder()
    let nights = (0..<12).map { night($0, stack("a", pack(version: $0)), stack("b")) }
    let archives = [try Archive(at: folder.file), try Archive(at: folder.file)]
    try await withThrowingTaskGroup { group in
      for (index, night) in nights.enumerated() { group.addTask { try archives[index % 2].record(night) } }
      try await group.waitForAll()
    }
    let read = try (1...12).map { try #require(try archives[0].night($0)) }
    #expect(Set(read) == Set(nights))
    for archive in archives { try archive.close() }
  }

  @Test("two that create the file at the same time both get it")
  func twoCreate() async throws {
    let folder = try TemporaryFolder()
    try await withThrowingTaskGroup { group in
      for _ in 0..<8 { group.addTask { try Archive(at: folder.file).close() } }
      try await group.waitForAll()
    }
    let archive = try Archive(at: folder.file)
    #expect(try archive.nights == [])
    try archive.close()
  }

  @Test(
    "a file that somebody changed is told, not believed",
    arguments: [
      "UPDATE content SET body = 'x'", "UPDATE content SET body = '{}'",
      "UPDATE content SET parts = '[1,999]'",
      "UPDATE content SET parts = '[' || id || ']'", "UPDATE content SET parts = '[a]'",
      "DELETE FROM content",
      "DELETE FROM organization_state", "UPDATE recorded_night SET started = 'yesterday'",
      "UPDATE recorded_night SET unmatched = '['", "UPDATE stack_policies SET content = 'x'",
    ])
  func tampered(sql: String) throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(at: folder.file)
    try archive.record(
      night(0, stack("a", groups: [group("team")], pack(setting: ["p": level("mandatory")]))))
    try Self.run(sql, folder)
    do {
      _ = try archive.night(1)
      Issue.record("it was believed")
    } catch ArchiveError.damaged(let path, _) {
      #expect(path == folder.file)
    }
    try archive.close()
  }

  private static func run(_ sql: String, _ folder: TemporaryFolder) throws {
    var careless = Configuration()
    careless.foreignKeysEnabled = false
    let connection = try DatabaseQueue(path: folder.file, configuration: careless)
    try connection.writeWithoutTransaction { try $0.execute(sql: sql) }
    try connection.close()
  }
}
