import Foundation
import PolicyData
import Testing

@Suite("Nights that several machines fetch")
struct ShardTests {
  private let stacks = (0..<2_000).map {
    StackReference(organization: "acme", project: "p\($0 % 40)", stack: "s\($0)")
  }

  private func shards(_ count: Int) throws -> [Shard] {
    try (1...count).map { try #require(Shard("\($0)/\(count)")) }
  }

  private func night(_ stacks: [StackReference], service: String = "s", minute: Double = 0) -> Night {
    let time = Date(timeIntervalSince1970: 1_795_486_440 + minute * 60)
    return Night(
      service: service, started: time, finished: time.addingTimeInterval(30),
      stacks: stacks.map {
        ObservedStack(
          reference: $0,
          observation: .observed(
            StackPolicies(groups: [], requiredPacks: .byMode(preventative: [], audit: []))))
      })
  }

  @Test("each stack is in one shard, and no shard has much more than another", arguments: [1, 2, 3, 8, 64])
  func divides(count: Int) throws {
    let sizes = try shards(count).map { shard in stacks.count { shard.contains($0) } }
    #expect(sizes.reduce(0, +) == stacks.count)
    #expect(sizes.allSatisfy { abs($0 - stacks.count / count) < stacks.count / count / 2 + 10 })
  }

  @Test("where a stack belongs is the same on every machine, for ever")
  func isStable() throws {
    let shards = try shards(8)
    let places = ["acme/shop/prod", "acme/shop/dev", "a/b/ä"].map { name in
      shards.firstIndex { $0.contains(StackReference(name) ?? stacks[0]) }
    }
    #expect(places == [6, 0, 2])
  }

  @Test(
    "anything else is no shard", arguments: ["", "3", "0/8", "9/8", "1/0", "a/b", "1/2/3", "-1/8", "1/10001"])
  func wrong(text: String) {
    #expect(Shard(text) == nil)
  }

  @Test("all shards make the night that one machine would have fetched")
  func joins() throws {
    let parts = try shards(8).enumerated().map { index, shard in
      night(stacks.filter(shard.contains), minute: Double(index))
    }
    let whole = try Night(joining: parts.reversed())
    #expect(whole.stacks.map(\.reference) == stacks.sorted())
    #expect(whole.started == parts[0].started && whole.finished == parts[7].finished)
  }

  @Test("a shard without stacks is one of them")
  func empty() throws {
    let shards = try shards(8)
    let some = stacks.filter { !shards[2].contains($0) }
    #expect(
      try Night(joining: shards.map { shard in night(some.filter(shard.contains)) }).stacks.count
        == some.count)
  }

  @Test("of organizations, what any machine was told is taken, and the versions of all")
  func organizations() throws {
    let failure = ObservationFailure(kind: .service, status: 500, reason: "x", attempts: 4)
    func version(_ number: Int) -> OrganizationPolicies.VersionAnswer {
      .init(pack: "guard", version: number, answer: .unavailable(failure))
    }
    let answers = [
      OrganizationPolicies(
        name: "acme", groups: .unavailable(failure), packs: .told([]), versions: [version(2)]),
      OrganizationPolicies(
        name: "acme", groups: .told([]), packs: .unavailable(failure), versions: [version(10), version(2)]),
    ]
    let parts = answers.map {
      Night(service: "s", started: .now, finished: .now, stacks: [], organizations: [$0])
    }
    let joined = try #require(Night(joining: parts).organizations.first)
    #expect(joined.groups.value == [] && joined.packs.value == [] && joined.scores == nil)
    #expect(joined.versions.map(\.version) == [2, 10])
  }

  @Test("shards that are missing, there twice, or of another division make no night")
  func incomplete() throws {
    let parts = try shards(8).map { shard in night(stacks.filter(shard.contains)) }
    #expect(throws: NightJoinError.notAllShards(count: 7)) { try Night(joining: Array(parts.dropLast())) }
    #expect(throws: NightJoinError.notAllShards(count: 8)) {
      try Night(joining: parts.dropLast() + parts.prefix(1))
    }
    #expect(throws: NightJoinError.notAllShards(count: 9)) { try Night(joining: parts + parts.prefix(1)) }
    #expect(throws: NightJoinError.nothing) { try Night(joining: []) }
    #expect(throws: NightJoinError.services("s", "t")) {
      try Night(joining: [night([]), night([], service: "t")])
    }
  }
}
