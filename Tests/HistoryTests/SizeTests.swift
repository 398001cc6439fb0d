import Foundation
import GRDB
import PolicyData
import Testing

@testable import History

@Suite("What is equal is kept once")
struct SizeTests {
  @Test("365 nights of a world that changes by a hundredth a night take less than six times one night")
  func year() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(at: folder.file)
    var world = SteadyWorld(stacks: 200)
    try archive.record(world.night)
    let first = try folder.size()
    for _ in 1..<365 {
      world.nextDay()
      try archive.record(world.night)
    }
    #expect(try archive.nights.count == 365)
    #expect(try folder.size() < 6 * first)
    try archive.close()
  }

  @Test("a night in which nothing changed is one row")
  func unchanged() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(at: folder.file)
    let world = SteadyWorld(stacks: 60)
    try archive.record(world.night)
    let before = try Self.rows(folder)
    for _ in 0..<3 { try archive.record(world.night) }
    var after = try Self.rows(folder)
    #expect(after["recorded_night"] == 4)
    after["recorded_night"] = 1
    #expect(after == before)
    try archive.close()
  }

  @Test("a stack that joins a group changes no other stack")
  func joining() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(at: folder.file)
    for count in 1...3 {
      let stacks = (0..<50).map { stack("s\($0)", groups: $0 < count ? [group("team", stacks: count)] : []) }
      try archive.record(Night(service: "s", started: .now, finished: .now, stacks: stacks))
    }
    #expect(try Self.rows(folder)["stack_policies"] == 52)
    try archive.close()
  }

  @Test("a failure does not repeat what was known before it")
  func failures() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(at: folder.file)
    for stack in [stack("a"), failed("a"), failed("a"), stack("a")] { try archive.record(night(0, stack)) }
    let rows = try Self.rows(folder)
    #expect(rows["stack_policies"] == 1)
    #expect(rows["stack_failure"] == 1)
    try archive.close()
  }

  private static func rows(_ folder: TemporaryFolder) throws -> [String: Int] {
    try DatabaseQueue(path: folder.file).read { database in
      let tables = try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
      return Dictionary(
        uniqueKeysWithValues: try tables.map {
          ($0, try Int.fetchOne(database, sql: "SELECT count(*) FROM \($0)") ?? 0)
        })
    }
  }
}
