import Governance
import PolicyData
import Testing

@Suite("Packs and groups over stacks")
struct PackTests {
  private let site = Site(
    night(
      stack(
        "a", groups: [group("g")],
        preventative: [pack(version: 9, setting: ["all": level("mandatory"), "p": level("advisory")])]),
      stack(
        "b", groups: [group("g")], preventative: [pack(version: 10, setting: ["all": level("mandatory")])]),
      stack(
        "c", groups: [group("g"), group("h", .audit)],
        audit: [pack(version: 10, setting: ["all": level("mandatory")])])))

  @Test("newest follows the running number, not the text: 10 is newer than 9")
  func newest() throws {
    let pack = try #require(site.organizations.first?.pack(named: "guard"))
    #expect(pack.versions.map(\.text) == ["10.0.0", "9.0.0"])
    #expect(pack.newestInUse?.number == 10)
    #expect(site.coverage.onOldVersions == 1)
  }

  @Test("equal configurations are one variant, the most used first")
  func variants() throws {
    let pack = try #require(site.organizations.first?.pack(named: "guard"))
    #expect(pack.variants.map(\.stacks.count) == [2, 1])
    #expect(pack.uses.map(pack.variant) == [1, 0, 0])
  }

  @Test("equally used configurations keep the order of stacks and modes, every time")
  func variantTies() throws {
    let (one, two) = (pack(setting: ["a": level("mandatory")]), pack(setting: ["b": level("mandatory")]))
    for _ in 0..<20 {
      let site = Site(
        night(stack("x", preventative: [one], audit: [two]), stack("y", preventative: [one], audit: [two])))
      let found = try #require(site.organizations.first?.pack(named: "guard"))
      #expect(found.variants.map { $0.rules.policies.map(\.policy) } == [["a"], ["b"]])
    }
  }

  @Test("a policy counts on every stack of its pack, also where only all is configured")
  func policies() throws {
    let pack = try #require(site.organizations.first?.pack(named: "guard"))
    let policy = try #require(pack.policies.first { $0.name == "p" })
    #expect(policy.preventative.advisory == 1 && policy.preventative.mandatory == 1)
    #expect(policy.audit.mandatory == 1)
  }

  @Test("a group shows what all its members must pass in its mode")
  func groups() throws {
    let groups = try #require(site.organizations.first?.groups)
    #expect(groups.map(\.name) == ["g", "h"])
    #expect(groups[0].members.count == 3 && groups[0].packs.isEmpty)
    #expect(groups[1].packs.map(\.version) == [10])
  }

  @Test("merging is stable: the order of observations does not matter")
  func isStable() {
    let stacks = [stack("z"), stack("a"), failed("m")]
    let moment = night().started
    let forward = Night(service: "s", started: moment, finished: moment, stacks: stacks)
    let backward = Night(service: "s", started: moment, finished: moment, stacks: stacks.reversed())
    #expect(forward == backward)
    #expect(Site(forward).stacks.map(\.reference.stack) == ["a", "m", "z"])
  }
}
