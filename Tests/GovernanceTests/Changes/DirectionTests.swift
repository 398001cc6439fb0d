import Governance
import PolicyData
import Testing

@Suite("Direction of changes")
struct DirectionTests {
  @Test(
    "every kind of change",
    arguments: [
      (.stackAppeared(groups: [], protection: .unprotected(.noGroup)), .neutral),
      (.stackVanished(.notFound), .neutral), (.stackVanished(.notListed), .neutral),
      (.becameUnknown(.service, status: 503), .neutral), (.knownAgain, .neutral),
      (.groupJoined("g", mode: .preventative, effect: .strengthened), .strengthened),
      (.groupJoined("exceptions", mode: .preventative, effect: .weakened), .weakened),
      (.groupLeft("g", mode: .audit, effect: .weakened), .weakened),
      (.groupLeft("g", mode: nil, effect: .neutral), .neutral),
      (.packRequired(versioned(), .preventative), .strengthened),
      (.packRequired(versioned(), .audit), .strengthened),
      (.packDropped(versioned(), .preventative), .weakened), (.packDropped(versioned(), .audit), .weakened),
      (.packMoved(pack: "guard", from: .preventative, to: .audit), .weakened),
      (.packMoved(pack: "guard", from: .audit, to: .preventative), .strengthened),
      (.packMoved(pack: "guard", from: .preventative, to: .unclear), .neutral),
      (.packMoved(pack: "guard", from: .unclear, to: .audit), .neutral),
      (.versionChanged(step(1, 2), .preventative, effect: .neutral), .neutral),
      (.versionChanged(step(1, 2), .preventative, effect: .weakened), .weakened),
      (.versionChanged(step(1, 2), .preventative, effect: .strengthened), .strengthened),
      (.versionChanged(step(2, 1), .preventative, effect: .neutral), .weakened),
      (.versionChanged(step(2, 1), .preventative, effect: .strengthened), .weakened),
      (.policyDisabled(place(), from: own(.advisory)), .weakened),
      (.policyDisabled(place(), from: byDefault(nil)), .weakened),
      (.policyDisabled(place(), from: own(.unknown("block"))), .neutral),
      (.policyEnabled(place(), to: own(.advisory)), .strengthened),
      (.policyEnabled(place(), to: byDefault(nil)), .strengthened),
      (.policyEnabled(place(), to: own(.unknown("block"))), .neutral),
      (.policyAdded(place(), byDefault(.advisory)), .strengthened),
      (.policyAdded(place(), byDefault(.disabled)), .neutral),
      (.policyRemoved(place(), byDefault(.mandatory)), .weakened),
      (.policyRemoved(place(), byDefault(.disabled)), .neutral),
      (.parametersChanged(place(), names: ["allowed"]), .neutral),
      (.protectionLost(to: .unprotected(.noPack)), .weakened), (.protectionLost(to: .undecided), .weakened),
      (.protectionGained(from: .unprotected(.noPack)), .strengthened),
    ] as [(Change, Direction)])
  func kinds(change: Change, expected: Direction) {
    #expect(change.direction == expected)
  }

  @Test("a requirement that is broken weakens, one that is met strengthens")
  func requirements() throws {
    let requirement = try RuleWorld.requirement()
    #expect(Change.requirementBroken(requirement, .stackChanged).direction == .weakened)
    #expect(Change.requirementBroken(requirement, .exceptionExpired).direction == .weakened)
    #expect(Change.requirementMet(requirement).direction == .strengthened)
  }

  @Test(
    "a level in one mode goes up or down; a default that is not known lies in the middle",
    arguments: [
      (.mandatory, .advisory, .weakened), (.remediate, .mandatory, .weakened),
      (.mandatory, .remediate, .strengthened), (.advisory, .mandatory, .strengthened),
      (.mandatory, .unknown("block"), .weakened), (.unknown("block"), .mandatory, .strengthened),
      (.unknown("a"), .unknown("b"), .neutral),
      (.mandatory, nil, .weakened), (nil, .mandatory, .strengthened),
      (.advisory, nil, .neutral), (nil, .advisory, .neutral), (nil, .unknown("block"), .weakened),
    ] as [(EnforcementLevel?, EnforcementLevel?, Direction)])
  func levels(from: EnforcementLevel?, to: EnforcementLevel?, expected: Direction) {
    for mode in [PackFacts.Mode.preventative, .audit, .unclear] {
      let change = Change.levelChanged(place("p", mode), from: own(from), to: own(to))
      #expect(change.direction == expected)
    }
  }

  @Test(
    "where the pack moved to another mode, the mode weighs more than the level",
    arguments: [
      (.mandatory, .preventative, .mandatory, .audit, .weakened),
      (.advisory, .preventative, .mandatory, .audit, .weakened),
      (.mandatory, .audit, .advisory, .preventative, .strengthened),
      (nil, .preventative, .mandatory, .audit, .weakened),
      (.unknown("x"), .preventative, .mandatory, .audit, .strengthened),
      (.mandatory, .unclear, .advisory, .preventative, .weakened),
    ] as [(EnforcementLevel?, PackFacts.Mode, EnforcementLevel?, PackFacts.Mode, Direction)])
  func modes(
    from: EnforcementLevel?, before: PackFacts.Mode, to: EnforcementLevel?, after: PackFacts.Mode,
    expected: Direction
  ) {
    let change = Change.levelChanged(place("p", after, after: before), from: own(from), to: own(to))
    #expect(change.direction == expected)
  }

  @Test(
    "of several, one that weakens outweighs all others",
    arguments: [
      ([], .neutral), ([.neutral], .neutral), ([.strengthened, .neutral], .strengthened),
      ([.strengthened, .weakened, .neutral], .weakened),
    ] as [([Direction], Direction)])
  func combined(parts: [Direction], expected: Direction) {
    #expect(Direction(of: parts) == expected)
  }

  @Test(
    "running numbers tell which version is newer, tags only without them",
    arguments: [
      (found(9, "1.9.0"), found(10, "1.10.0"), .up), (found(10, "1.0.0"), found(9, "2.0.0"), .down),
      (found(nil, "1.9.0"), found(nil, "1.10.0"), .up), (found(3, "1.10.0"), found(nil, "1.9.0"), .down),
      (found(nil, "blue"), found(nil, "green"), .unclear), (found(3, ""), found(nil, ""), .unclear),
    ] as [(FoundVersion, FoundVersion, VersionChange.Step)])
  func steps(from: FoundVersion, to: FoundVersion, expected: VersionChange.Step) {
    #expect(VersionChange(pack: "guard", from: from, to: to).step == expected)
  }
}
