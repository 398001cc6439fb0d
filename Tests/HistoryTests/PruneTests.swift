import Foundation
import GRDB
import PolicyData
import Testing

@testable import History

@Suite("Pruning")
struct PruneTests {
  @Test(
    "keeps the nights it is told to, exactly, and nothing that only others held", arguments: UInt64(1)...20)
  func random(seed: UInt64) throws {
    var random = RandomNights(seed: seed), chance = Chance(seed)
    let nights = (0..<20).map { _ in random.next() }
    let kept = (1...20).filter { $0 == 20 || chance.once(in: 3) }
    let pruned = try TemporaryFolder(), fresh = try TemporaryFolder()
    let archive = try Archive(at: pruned.file), other = try Archive(at: fresh.file)
    for night in nights { try archive.record(night) }
    for number in kept { try other.record(nights[number - 1]) }

    #expect(try archive.prune(keeping: Set(kept)) == 20 - kept.count)
    #expect(try archive.nights.map(\.number) == kept)
    for number in kept { #expect(try archive.night(number) == nights[number - 1]) }
    let everyone = Set(nights.flatMap(\.stacks).map(\.reference)).sorted()
    let known = try archive.lastGood(of: everyone, before: 21)
    let expected = try other.lastGood(of: everyone, before: 21)
    #expect(known.mapValues(\.policies) == expected.mapValues(\.policies))
    try archive.close()
    try other.close()
    for table in ["content", "stack", "organization"] {
      #expect(try Self.rows(of: table, in: pruned) == Self.rows(of: table, in: fresh), "\(table)")
    }
  }

  @Test("recording goes on after it")
  func recordingGoesOn() throws {
    try withArchive { archive in
      for day in 0..<5 { try archive.record(night(day, stack("a", pack(version: day / 2)))) }
      try archive.prune(keeping: [2])
      let next = night(5, stack("a", pack(version: 2)))
      #expect(try archive.record(next).number == 6)
      #expect(try archive.nights.map(\.number) == [2, 5, 6])
      #expect(try archive.night(6) == next)
    }
  }

  @Test("never takes the latest night")
  func latest() throws {
    try withArchive { archive in
      for day in 0..<3 { try archive.record(night(day, stack("a"))) }
      #expect(try archive.prune(keeping: []) == 2)
      #expect(try archive.nights.map(\.number) == [3])
      #expect(try archive.prune(keeping: []) == 0)
    }
  }

  @Test("makes the file smaller")
  func size() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(at: folder.file)
    var world = SteadyWorld(stacks: 100)
    for _ in 0..<40 {
      try archive.record(world.night)
      world.nextDay()
    }
    let before = try folder.size()
    try archive.prune(keeping: [])
    #expect(try folder.size() < before)
    try archive.close()
  }

  private static func rows(of table: String, in folder: TemporaryFolder) throws -> Int? {
    try DatabaseQueue(path: folder.file).read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") }
  }
}
