import Governance
import PolicyData
import Testing

@Suite("Changes of many stacks")
struct ChangeGroupTests {
  typealias World = ChangeWorld

  private func stacks(_ names: [String], version: Int, in organization: String = "acme") -> [ObservedStack] {
    names.map { stack("\(organization)/shop/\($0)", preventative: [pack(version: version)]) }
  }

  @Test("equal changes are told once, with all their stacks in order")
  func merged() {
    let before = World.site(1, stacks(["b", "a", "c"], version: 1))
    let after = World.site(2, stacks(["c", "a", "b"], version: 2))
    let changes = Changes(from: before, to: after)
    #expect(changes.groups.map(\.change) == [.versionChanged(step(1, 2), .preventative, effect: .neutral)])
    #expect(changes.groups.first?.stacks.map(\.stack) == ["a", "b", "c"])
    #expect(changes.changes(of: reference("b")) == changes.groups.map(\.change))
    #expect(changes.changes(of: reference("other")) == [])
    #expect(changes.stacks == ["a", "b", "c"].map(reference))
  }

  @Test("packs of one name in two organizations are different ones")
  func organizations() {
    let before = World.site(1, stacks(["a"], version: 1) + stacks(["a"], version: 1, in: "globex"))
    let after = World.site(2, stacks(["a"], version: 2) + stacks(["a"], version: 2, in: "globex"))
    #expect(Changes(from: before, to: after).groups.map(\.organization) == ["acme", "globex"])
  }

  @Test("weakened first, then strengthened, then neutral; within, most stacks first, then by name")
  func order() {
    let b = pack("b"), c = pack("c"), d = pack("d")
    let before = [
      stack("1", preventative: [b, c, d]), stack("2", preventative: [d]), stack("3"), stack("4"),
    ]
    let after = [
      stack("1"), stack("2"), stack("3", preventative: [c]), stack("4", groups: [group("g")]), stack("5"),
    ]
    let groups = Changes(from: World.site(1, before), to: World.site(2, after)).groups
    #expect(
      groups.map(\.id) == [
        "acme/pack-dropped/d/preventative/v1/1.0.0", "acme/pack-dropped/b/preventative/v1/1.0.0",
        "acme/pack-dropped/c/preventative/v1/1.0.0", "acme/pack-required/c/preventative/v1/1.0.0",
        "acme/stack-appeared/unprotected/no-group", "acme/group-joined/g/neutral/preventative",
      ])
    #expect(groups.map(\.direction) == groups.map(\.direction).sorted())
  }
}
