import Governance
import PolicyData
import Testing

@Suite("Identity of changes")
struct ChangeIdentityTests {
  @Test(
    "a text that is the same in every run and safe in a URL",
    arguments: [
      (.knownAgain, "known-again"), (.stackVanished(.notFound), "stack-vanished/notFound"),
      (.becameUnknown(.transport, status: nil), "became-unknown/transport"),
      (
        .stackAppeared(groups: ["a", "b/c"], protection: .protected(policies: 3, wholePacks: 1)),
        "stack-appeared/protected/3/1/a/b%2Fc"
      ),
      (
        .groupLeft("Dauerprüfung · 1", mode: .audit, effect: .weakened),
        "group-left/Dauerpr%C3%BCfung%20%C2%B7%201/weakened/audit"
      ),
      (
        .versionChanged(step(1, 2), .preventative, effect: .neutral),
        "version-up/guard/preventative/v1/1.0.0/v2/2.0.0/neutral"
      ),
      (
        .levelChanged(place(), from: own(.mandatory), to: byDefault(nil)),
        "level-changed/guard/preventative/preventative/policy/p/mandatory/own-entry//pack-default"
      ),
      (
        .parametersChanged(place(nil), names: ["\n", "x"]),
        "parameters-changed/guard/preventative/preventative/others/%0A/x"
      ),
    ] as [(Change, String)])
  func texts(change: Change, expected: String) {
    #expect(change.id == expected)
  }

  @Test("changes that differ have identities that differ")
  func distinct() throws {
    let names = ["p", "q", "others", "a/b", "a", "b", "", "policy"]
    let levels: [EffectiveLevel] = [
      own(.mandatory), forAll(.mandatory), own(nil), own(.unknown("mandatory")), own(.unknown("")),
    ]
    let versions = [found(1), found(nil, "v1"), found(nil, "1"), found(1, ""), found(nil, "")]
    let modes: [PackFacts.Mode] = [.preventative, .audit, .unclear]
    var changes: [Change] = [.knownAgain, .stackVanished(.notFound), .stackVanished(.notListed)]
    for name in names {
      let places = modes.flatMap { [place(name, $0), place(nil, $0), place(name, $0, after: .audit)] }
      changes += levels.flatMap { level in places.map { .policyAdded($0, level) } }
      changes += places.map { .parametersChanged($0, names: [name]) }
      changes += places.map { .parametersChanged($0, names: [name, "p"]) }
      changes += [nil, .audit, .unknown("audit"), .unknown("")].map {
        .groupJoined(name, mode: $0, effect: .neutral)
      }
      changes += versions.map { .packDropped(VersionedPack(pack: name, version: $0), .audit) }
      changes += [
        .stackAppeared(groups: [name], protection: nil),
        .stackAppeared(groups: [name, "p"], protection: nil),
      ]
    }
    for policy in [nil, "", "p"] {
      changes.append(.requirementMet(try RuleWorld.requirement(policy: policy)))
      changes.append(.requirementMet(try RuleWorld.requirement("a/b/c", policy: policy)))
    }
    let distinct = Set(changes)
    #expect(distinct.count > 300)
    #expect(Set(distinct.map(\.id)).count == distinct.count)
  }
}
