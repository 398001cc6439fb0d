import Governance
import PolicyData
import Testing

@Suite("Changes of levels and parameters")
struct LevelChangesTests {
  typealias World = ChangeWorld

  private let listed = told(versions: [version(1, policy("p", .advisory), policy("q", .mandatory))])

  private func changes(
    _ before: JSONValue?, to after: JSONValue?, told: OrganizationPolicies? = nil,
    toldAfter: OrganizationPolicies?? = .none
  ) -> [Change] {
    World.changes(
      from: stack("prod", preventative: [pack(setting: before)]),
      to: stack("prod", preventative: [pack(setting: after)]), told: told, toldAfter: toldAfter)
  }

  @Test("a level is told with what decides it")
  func levels() {
    #expect(
      changes(["p": level("mandatory")], to: nil, told: listed) == [
        .levelChanged(place(), from: own(.mandatory), to: byDefault(.advisory))
      ])
    #expect(
      changes(nil, to: ["p": level("mandatory")], told: listed) == [
        .levelChanged(place(), from: byDefault(.advisory), to: own(.mandatory))
      ])
    #expect(changes(["q": level("mandatory")], to: nil, told: listed) == [])
  }

  @Test("disabling and enabling have their own names")
  func disabled() {
    let off: JSONValue = ["p": level("disabled")]
    #expect(changes(nil, to: off, told: listed) == [.policyDisabled(place(), from: byDefault(.advisory))])
    #expect(changes(off, to: nil, told: listed) == [.policyEnabled(place(), to: byDefault(.advisory))])
  }

  @Test("without the pack's list, all policies that have no level of their own change together")
  func others() {
    #expect(
      changes(
        ["all": level("advisory"), "p": level("mandatory")],
        to: ["all": level("disabled"), "p": level("mandatory")])
        == [.policyDisabled(place(nil), from: forAll(.advisory))])
    #expect(
      changes(["all": level("advisory"), "p": level("disabled")], to: ["all": level("advisory")])
        == [.policyEnabled(place(), to: forAll(.advisory))])
    #expect(
      changes(["p": level("mandatory")], to: nil).contains(
        .levelChanged(place(), from: own(.mandatory), to: byDefault(nil))))
  }

  @Test("in both modes a change is told for each")
  func bothModes() {
    func both(_ setting: JSONValue) -> ObservedStack {
      let pack = pack(setting: setting)
      return stack("prod", preventative: [pack], audit: [pack])
    }
    let changes = World.changes(from: both(["p": level("advisory")]), to: both(["p": level("mandatory")]))
    #expect(changes.compactMap(\.place).map(\.mode) == [.audit, .preventative])
  }

  @Test("of parameters the names alone are told, also of those for all policies")
  func parameters() {
    let before: JSONValue = ["p": ["max": 3, "same": 1, "gone": true], "all": ["region": "eu"]]
    let after: JSONValue = ["p": ["max": 4, "same": 1, "new": "x"], "all": ["region": "us"]]
    for told in [listed, nil] {
      #expect(
        changes(before, to: after, told: told) == [
          .parametersChanged(place(nil), names: ["region"]),
          .parametersChanged(place(), names: ["gone", "max", "new"]),
        ])
    }
    #expect(changes(["p": [1]], to: ["p": [2]]) == [.parametersChanged(place(), names: [""])])
  }

  @Test("settings of names that are no policy change nothing")
  func idle() {
    #expect(changes(["typo": level("mandatory")], to: ["typo": ["max": 1]], told: listed) == [])
  }

  @Test("policies that become readable or unreadable are no change, nor is the protection that hangs on them")
  func readability() {
    #expect(changes(nil, to: nil, told: listed, toldAfter: .some(nil)) == [])
    #expect(changes(nil, to: nil, told: nil, toldAfter: listed) == [])
    let all: JSONValue = ["all": level("mandatory")]
    #expect(changes(all, to: all, told: nil, toldAfter: told(versions: [version(1)])) == [])
    // Of two versions only the newer can be read: what it is by itself, nobody knows.
    let old = stack("prod", preventative: [pack(version: 1)]),
      new = stack("prod", preventative: [pack(version: 2)])
    #expect(
      World.changes(from: old, to: new, told: listed) == [
        .versionChanged(step(1, 2), .preventative, effect: .neutral)
      ])
  }

  @Test("what is configured in both nights is told, whoever may read the policies")
  func configuredWhileUnreadable() {
    let before: JSONValue = ["all": level("mandatory"), "p": level("mandatory"), "typo": level("disabled")]
    let after: JSONValue = ["all": level("advisory"), "p": level("disabled")]
    #expect(
      changes(before, to: after, told: nil, toldAfter: listed) == [
        .protectionLost(to: .unprotected(.warnsOnly)),
        .levelChanged(place("q"), from: forAll(.mandatory), to: forAll(.advisory)),
        .policyDisabled(place(), from: own(.mandatory)),
      ])
  }

  @Test(
    "where only parameters changed, a default that became readable or unreadable is no change of the level")
  func defaultsBesideOtherChanges() {
    let before: JSONValue = ["q": ["max": 1]], after: JSONValue = ["q": ["max": 2]]
    let expected: [Change] = [.parametersChanged(place("q"), names: ["max"])]
    #expect(changes(before, to: after, told: nil, toldAfter: listed) == expected)
    #expect(changes(before, to: after, told: listed, toldAfter: .some(nil)) == expected)
  }

  @Test("a setting that came or went is told, whoever may read the default that stands in its place")
  func settingsBesideReadability() {
    let set: JSONValue = ["p": level("mandatory")]
    #expect(
      changes(set, to: nil, told: nil, toldAfter: listed) == [
        .levelChanged(place(), from: own(.mandatory), to: byDefault(.advisory))
      ])
    #expect(
      changes(set, to: nil, told: listed, toldAfter: .some(nil)) == [
        .protectionLost(to: .undecided), .levelChanged(place(), from: own(.mandatory), to: byDefault(nil)),
      ])
    #expect(
      changes(nil, to: set, told: nil, toldAfter: listed) == [
        .protectionGained(from: .undecided),
        .levelChanged(place(), from: byDefault(nil), to: own(.mandatory)),
      ])
  }

  @Test("of two versions of which one can be read, policies that the other may lack are not compared")
  func onlyOneReadable() {
    let old = pack(version: 1, setting: ["all": level("mandatory"), "p": level("mandatory")])
    let new = pack(version: 2, setting: ["all": level("advisory"), "p": level("advisory")])
    let readable = told(versions: [version(2, policy("p", nil), policy("q", nil))])
    let before = stack("prod", preventative: [old]), after = stack("prod", preventative: [new])
    #expect(
      World.changes(from: before, to: after, told: readable) == [
        .protectionLost(to: .unprotected(.warnsOnly)),
        .levelChanged(place(), from: own(.mandatory), to: own(.advisory)),
        .versionChanged(step(1, 2), .preventative, effect: .weakened),
      ])
    #expect(
      World.changes(from: after, to: before, told: readable) == [
        .versionChanged(step(2, 1), .preventative, effect: .strengthened),
        .protectionGained(from: .unprotected(.warnsOnly)),
        .levelChanged(place(), from: own(.advisory), to: own(.mandatory)),
      ])
  }

  @Test("a level that is left to an unknown default weakens, and protection is no longer certain")
  func toDefault() {
    let changes = changes(["p": level("mandatory")], to: nil)
    #expect(changes.contains(.protectionLost(to: .undecided)))
    #expect(changes.allSatisfy { $0.direction == .weakened })
  }
}
