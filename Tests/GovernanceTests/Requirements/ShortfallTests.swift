import Governance
import PolicyData
import Testing

@Suite("What a stack lacks of a requirement")
struct ShortfallTests {
  typealias World = RuleWorld

  private func shortfalls(_ requirement: Requirement, _ packs: PackFacts...) throws -> [Shortfall] {
    let subject = RequirementSubject(reference: World.reference("prod"), packs: packs)
    let today = try #require(Day("2026-11-25"))
    let result = try #require(
      Requirements.evaluate([requirement], exceptions: [], subjects: [subject], on: today).results.first)
    #expect(result.matched == 1)
    return result.failing.first?.shortfalls ?? []
  }

  @Test("a pack that is not required is missing, whatever else is")
  func packMissing() throws {
    #expect(try shortfalls(World.requirement()) == [.packMissing])
    #expect(try shortfalls(World.requirement(), World.pack("Guard")) == [.packMissing])
    #expect(try shortfalls(World.requirement(), World.pack("other"), World.pack()) == [])
  }

  @Test("an old version is below, and one of another kind cannot be compared")
  func version() throws {
    let wanted = try #require(VersionFloor("1.10.0"))
    func found(_ tag: String, isComparable: Bool) -> Shortfall {
      .versionBelow(found: FoundVersion(number: 7, tag: tag), wanted: wanted, isComparable: isComparable)
    }
    let requirement = try World.requirement(atLeast: "1.10.0")
    #expect(try shortfalls(requirement, World.pack("guard", "1.9.0")) == [found("1.9.0", isComparable: true)])
    #expect(try shortfalls(requirement, World.pack("guard", "next")) == [found("next", isComparable: false)])
    #expect(try shortfalls(requirement, World.pack("guard", "1.10.0")) == [])
  }

  @Test(
    "a mode does not stand for the other",
    arguments: [
      (nil, .preventative, []), (nil, .audit, []), (nil, .unclear, []),
      (.preventative, .preventative, []), (.preventative, .audit, [.auditOnly]),
      (.preventative, .unclear, [.undecided(.mode)]),
      (.audit, .audit, []), (.audit, .preventative, [.preventativeOnly]),
      (.audit, .unclear, [.undecided(.mode)]),
    ] as [(Requirement.Mode?, PackFacts.Mode, [Shortfall])])
  func mode(wanted: Requirement.Mode?, found: PackFacts.Mode, expected: [Shortfall]) throws {
    #expect(try shortfalls(World.requirement(mode: wanted), World.pack("guard", "1.4.0", found)) == expected)
  }

  @Test(
    "a policy must run, at the wanted level or a stronger one",
    arguments: [
      ("p", nil, []), ("q", nil, []), ("off", nil, [.policyDisabled]),
      ("untold", nil, [.undecided(.packDefault)]),
      ("gone", nil, [.policyMissing]), ("p", .mandatory, []), ("fix", .mandatory, []),
      ("p", .remediate, [.levelWeaker(policy: "p", found: .mandatory, wanted: .remediate)]),
      ("q", .mandatory, [.levelWeaker(policy: "q", found: .advisory, wanted: .mandatory)]),
      ("off", .advisory, [.policyDisabled]), ("off", .disabled, []), ("untold", .disabled, []),
      ("odd", .advisory, [.levelWeaker(policy: "odd", found: .unknown("block"), wanted: .advisory)]),
      ("untold", .mandatory, [.undecided(.packDefault)]), ("gone", .disabled, [.policyMissing]),
    ] as [(String, EnforcementLevel?, [Shortfall])])
  func policy(policy: String, wanted: EnforcementLevel?, expected: [Shortfall]) throws {
    let levels: [String: EnforcementLevel?] = [
      "p": .mandatory, "q": .advisory, "fix": .remediate, "off": .disabled, "odd": .unknown("block"),
      "untold": nil,
    ]
    let pack = World.pack(policies: PolicyFacts(levels: levels, isComplete: true))
    #expect(try shortfalls(World.requirement(policy: policy, level: wanted), pack) == expected)
  }

  @Test(
    "where the pack's list is not known, a policy that is not configured may be none of the pack's",
    arguments: [
      ("q", .mandatory, .advisory, [.levelWeaker(policy: "q", found: .advisory, wanted: .mandatory)]),
      ("other", .mandatory, .mandatory, [.undecided(.policyList)]),
      ("other", .mandatory, .advisory, [.levelWeaker(policy: "other", found: .advisory, wanted: .mandatory)]),
      ("other", nil, .disabled, [.policyDisabled]), ("other", nil, nil, [.undecided(.packDefault)]),
    ] as [(String, EnforcementLevel?, EnforcementLevel?, [Shortfall])])
  func incomplete(
    policy: String, wanted: EnforcementLevel?, others: EnforcementLevel?, expected: [Shortfall]
  ) throws {
    let pack = World.pack(
      policies: PolicyFacts(levels: ["q": .advisory], isComplete: false, levelOfOthers: others))
    #expect(try shortfalls(World.requirement(policy: policy, level: wanted), pack) == expected)
  }

  @Test(
    "a level without a policy asks for one policy of the pack that is strong enough",
    arguments: [
      ([.mandatory, .disabled], .mandatory, []),
      ([.remediate], .mandatory, []),
      ([.advisory, .disabled], .mandatory, [weaker(.advisory, .mandatory)]),
      ([.disabled], .advisory, [weaker(.disabled, .advisory)]),
      ([], .advisory, [weaker(.disabled, .advisory)]),
      ([.unknown("x"), .unknown("y")], .advisory, [weaker(.unknown("y"), .advisory)]),
      ([.advisory, nil], .mandatory, [.undecided(.packDefault)]),
      ([.mandatory, nil], .mandatory, []),
    ] as [([EnforcementLevel?], EnforcementLevel, [Shortfall])])
  func wholePack(levels: [EnforcementLevel?], wanted: EnforcementLevel, expected: [Shortfall]) throws {
    let named = Dictionary(uniqueKeysWithValues: levels.enumerated().map { ("policy\($0)", $1) })
    let pack = World.pack(policies: PolicyFacts(levels: named, isComplete: true))
    #expect(try shortfalls(World.requirement(level: wanted), pack) == expected)
  }

  @Test(
    "policies that are not configured count as one, too",
    arguments: [
      (.mandatory, []), (.advisory, [weaker(.advisory, .mandatory)]), (nil, [.undecided(.packDefault)]),
    ] as [(EnforcementLevel?, [Shortfall])])
  func others(level: EnforcementLevel?, expected: [Shortfall]) throws {
    let pack = World.pack(
      policies: PolicyFacts(levels: ["q": .advisory], isComplete: false, levelOfOthers: level))
    #expect(try shortfalls(World.requirement(level: .mandatory), pack) == expected)
  }

  private static func weaker(_ found: EnforcementLevel, _ wanted: EnforcementLevel) -> Shortfall {
    .levelWeaker(policy: nil, found: found, wanted: wanted)
  }

  @Test("everything that is lacking is told: mode, version, then level")
  func together() throws {
    let requirement = try World.requirement(
      policy: "q", atLeast: "2.0.0", level: .mandatory, mode: .preventative)
    let wanted = try #require(VersionFloor("2.0.0"))
    #expect(
      try shortfalls(requirement, World.pack("guard", "1.4.0", .audit)) == [
        .auditOnly,
        .versionBelow(found: FoundVersion(number: 7, tag: "1.4.0"), wanted: wanted, isComparable: true),
        .levelWeaker(policy: "q", found: .advisory, wanted: .mandatory),
      ])
  }

  @Test("of a pack in both modes, what comes closer counts")
  func twice() throws {
    let before = World.pack("guard", "1.3.0"), after = World.pack("guard", "1.4.0", .audit)
    #expect(try shortfalls(World.requirement(atLeast: "1.4.0"), before, after) == [])
    #expect(try shortfalls(World.requirement(mode: .preventative), after, before) == [])
    let wanted = try #require(VersionFloor("1.4.0"))
    let below = Shortfall.versionBelow(found: before.version, wanted: wanted, isComparable: true)
    let both = try World.requirement(atLeast: "1.4.0", mode: .preventative)
    #expect(try shortfalls(both, before, after) == [below])
    #expect(try shortfalls(both, after, before) == [below])
  }
}
