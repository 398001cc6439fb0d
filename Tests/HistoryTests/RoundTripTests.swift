import Foundation
import History
import PolicyData
import Testing

@Suite("What is recorded comes back")
struct RoundTripTests {
  @Test("every night of thirty random ones is exactly what it was", arguments: UInt64(1)...20)
  func randomNights(seed: UInt64) throws {
    var random = RandomNights(seed: seed)
    let nights = (0..<30).map { _ in random.next() }
    let folder = try TemporaryFolder()
    let archive = try Archive(at: folder.file)
    for night in nights { try archive.record(night) }
    for (index, night) in nights.enumerated() { #expect(try archive.night(index + 1) == night) }
    try archive.close()

    let again = try Archive(at: folder.file)
    #expect(try again.nights.map(\.number) == Array(1...30))
    for (index, night) in nights.enumerated() { #expect(try again.night(index + 1) == night) }
    try again.close()
  }

  @Test("a night of a large organization is exactly what it was")
  func steadyWorld() throws {
    try withArchive { archive in
      var world = SteadyWorld(stacks: 300)
      for _ in 0..<5 {
        let night = world.night
        let recorded = try archive.record(night)
        #expect(try archive.night(recorded.number) == night)
        world.nextDay()
      }
    }
  }

  @Test("equal configurations are one object again")
  func sharedConfigurations() throws {
    try withArchive { archive in
      let setting: JSONValue = ["p": level("mandatory")]
      let recorded = try archive.record(
        night(0, stack("a", pack("x", setting: setting)), stack("b", pack("y", setting: setting))))
      let stacks = try #require(try archive.night(recorded.number)).stacks
      let configurations = stacks.compactMap { stack in
        switch stack.policies?.requiredPacks {
        case .byMode(let packs, _)?: packs.first?.configuration
        default: nil
        }
      }
      #expect(configurations.count == 2)
      #expect(configurations[0] === configurations[1])
    }
  }

  @Test("stacks that saw a group before and after it changed keep what they saw")
  func groupChangedMeanwhile() throws {
    try withArchive { archive in
      let night = night(
        0, stack("a", groups: [group("team", stacks: 7)]), stack("b", groups: [group("team", stacks: 8)]),
        stack("c", groups: [group("team", stacks: 8)]))
      let recorded = try archive.record(night)
      #expect(try archive.night(recorded.number) == night)
    }
  }
}
