import Governance
import PolicyData
import Testing

@Suite("Changes of stacks and groups")
struct StackChangesTests {
  typealias World = ChangeWorld

  private let strict = pack(setting: ["all": level("mandatory")])
  private var guarded: ObservedStack { stack("prod", groups: [group("g")], preventative: [strict]) }

  @Test("two nights that are alike have no changes")
  func alike() {
    let changes = Changes(
      from: World.site(1, [guarded, failed("gone")]), to: World.site(2, [guarded, failed("gone")]))
    #expect(changes.isEmpty)
    #expect(changes.from == World.date(1) && changes.to == World.date(2))
  }

  @Test("a stack comes and goes, with what is known of it, and nothing is told of its packs")
  func comesAndGoes() {
    let appeared = Change.stackAppeared(groups: ["g"], protection: .protected(policies: 0, wholePacks: 1))
    #expect(World.changes(from: nil, to: guarded) == [appeared])
    #expect(World.changes(from: failed("prod"), to: guarded) == [appeared])
    #expect(World.changes(from: guarded, to: nil) == [.stackVanished(.notListed)])
    #expect(World.changes(from: guarded, to: failed("prod")) == [.stackVanished(.notFound)])
  }

  @Test("a stack that could not be observed is unknown, not changed")
  func unknown() {
    let down = World.unavailable("prod")
    #expect(World.changes(from: guarded, to: down) == [.becameUnknown(.service, status: 503)])
    #expect(World.changes(from: down, to: guarded) == [.knownAgain])
    #expect(World.changes(from: down, to: World.unavailable("prod", .transport, nil)) == [])
    #expect(World.changes(from: nil, to: down) == [.stackAppeared(groups: [], protection: nil)])
    #expect(World.changes(from: down, to: nil) == [.stackVanished(.notListed)])
  }

  @Test("an outage in between makes a stack that is not there neither come nor go")
  func notFound() {
    let down = World.unavailable("prod")
    #expect(World.changes(from: failed("prod"), to: down) == [])
    #expect(World.changes(from: down, to: failed("prod")) == [])
    #expect(World.changes(from: failed("prod"), to: nil) == [])
    #expect(World.changes(from: nil, to: failed("prod")) == [])
  }

  @Test("a group counts for what it did to the packs")
  func groups() {
    let bare = stack("prod")
    #expect(
      World.changes(from: bare, to: guarded) == [
        .protectionGained(from: .unprotected(.noGroup)),
        .groupJoined("g", mode: .preventative, effect: .strengthened),
        .packRequired(versioned(), .preventative),
      ])
    #expect(
      World.changes(from: guarded, to: bare) == [
        .protectionLost(to: .unprotected(.noGroup)),
        .groupLeft("g", mode: .preventative, effect: .weakened), .packDropped(versioned(), .preventative),
      ])
  }

  @Test("a group that brings nothing is neutral, and so is one that only watches what did not change")
  func neutralGroups() {
    let moved = stack("prod", groups: [group("h")], preventative: [strict])
    #expect(
      World.changes(from: guarded, to: moved) == [
        .groupLeft("g", mode: .preventative, effect: .neutral),
        .groupJoined("h", mode: .preventative, effect: .neutral),
      ])
    let watched = stack("prod", groups: [group("g"), group("w", .audit)])
    #expect(
      World.changes(from: guarded, to: watched).contains(.groupJoined("w", mode: .audit, effect: .neutral)))
  }

  @Test("a group of exceptions weakens the packs that it brings, where groups tell what they bring")
  func exceptions() {
    let mild = pack(setting: ["all": level("advisory")])
    let exceptions = group("exceptions"), other = group("other")
    let told = told(groups: [details(exceptions, mild), details(other), details(group("g"), strict)])
    let after = stack("prod", groups: [exceptions, group("g"), other], preventative: [mild])
    #expect(
      World.changes(from: guarded, to: after, told: told) == [
        .protectionLost(to: .unprotected(.warnsOnly)),
        .groupJoined("exceptions", mode: .preventative, effect: .weakened),
        .levelChanged(place(nil), from: forAll(.mandatory), to: forAll(.advisory)),
        .groupJoined("other", mode: .preventative, effect: .neutral),
      ])
  }

  @Test("counts of a group and labels of a stack are no changes")
  func labels() throws {
    let larger = PolicyGroupSummary(name: "g", mode: .preventative, entityType: "stacks", stackCount: 9)
    let pattern = try #require(StackPattern("*/*/*"))
    let rules = SiteRules(labels: [LabelRule(patterns: [pattern], labels: StackLabels(owner: "Shop"))])
    let after = World.site(2, [stack("prod", groups: [larger], preventative: [strict])], rules: rules)
    #expect(Changes(from: World.site(1, [guarded]), to: after).isEmpty)
  }
}
