import Governance
import PolicyData
import Testing

@Suite("Requirements newly broken or met")
struct RequirementChangesTests {
  typealias World = ChangeWorld

  private func site(_ night: Int, _ stacks: [ObservedStack], _ rules: SiteRules) -> Site {
    World.site(night, stacks, rules: rules)
  }

  private func changes(_ before: [ObservedStack], to after: [ObservedStack], _ rules: SiteRules) -> [Change] {
    Changes(from: site(1, before, rules), to: site(2, after, rules)).groups.map(\.change)
      .filter { $0.requirement != nil }
  }

  private let holding = stack("prod", preventative: [pack()])
  private let failing = stack("prod")

  @Test("a stack that begins or ceases to meet a requirement")
  func brokenAndMet() throws {
    let requirement = try RuleWorld.requirement()
    let rules = SiteRules(requirements: [requirement])
    #expect(changes([holding], to: [failing], rules) == [.requirementBroken(requirement, .stackChanged)])
    #expect(changes([failing], to: [holding], rules) == [.requirementMet(requirement)])
    #expect(changes([failing], to: [failing], rules) == [])
  }

  @Test(
    "a new stack that does not meet it breaks it; one that could not be observed may have done so all along")
  func appeared() throws {
    let requirement = try RuleWorld.requirement()
    let rules = SiteRules(requirements: [requirement, requirement])
    #expect(changes([], to: [failing], rules) == [.requirementBroken(requirement, .stackAppeared)])
    #expect(
      changes([failed("prod")], to: [failing], rules) == [.requirementBroken(requirement, .stackAppeared)])
    #expect(changes([World.unavailable("prod")], to: [failing], rules) == [])
    #expect(changes([failing], to: [], rules) == [])
    #expect(changes([], to: [holding], rules) == [])
  }

  @Test("an exception that expires breaks it, though nothing changed at the stack")
  func expired() throws {
    let requirement = try RuleWorld.requirement()
    let lastDay = Day(World.date(1)).description
    let exception = try RuleWorld.exception("acme/*/*", until: lastDay)
    let rules = SiteRules(requirements: [requirement], exceptions: [exception])
    #expect(changes([failing], to: [failing], rules) == [.requirementBroken(requirement, .exceptionExpired)])
    #expect(changes([failing], to: [holding], rules) == [.requirementMet(requirement)])
  }

  @Test("a requirement that site.json changed is not compared")
  func changedRules() throws {
    let before = site(1, [holding], SiteRules(requirements: [try RuleWorld.requirement()]))
    let stricter = SiteRules(requirements: [try RuleWorld.requirement(atLeast: "9.0.0")])
    #expect(Changes(from: before, to: site(2, [holding], stricter)).isEmpty)
  }
}
