import Governance
import PolicyData
import Testing

@Suite("Changes of packs and versions")
struct PackChangesTests {
  typealias World = ChangeWorld

  private func changes(
    _ before: RequiredPolicyPack..., to after: RequiredPolicyPack..., told: OrganizationPolicies? = nil
  ) -> [Change] {
    World.changes(
      from: stack("prod", preventative: before), to: stack("prod", preventative: after), told: told)
  }

  private let mild = pack(setting: ["all": level("advisory")])
  private let strict = pack(setting: ["all": level("mandatory")])

  @Test("a pack is required and dropped, in each mode by itself")
  func requiredAndDropped() {
    #expect(changes(to: mild) == [.packRequired(versioned(), .preventative)])
    #expect(changes(mild, to: mild, pack("other")) == [.packRequired(versioned("other"), .preventative)])
    let both = stack("prod", preventative: [mild], audit: [mild])
    let before = stack("prod", preventative: [mild]), after = stack("prod", audit: [mild])
    #expect(World.changes(from: before, to: both) == [.packRequired(versioned(), .audit)])
    #expect(World.changes(from: both, to: after) == [.packDropped(versioned(), .preventative)])
  }

  @Test(
    "a pack that only watches from now on is one change, whatever policies it has, and takes protection away")
  func moved() {
    #expect(
      World.changes(from: stack("prod", preventative: [strict]), to: stack("prod", audit: [strict])) == [
        .protectionLost(to: .unprotected(.auditOnly)),
        .packMoved(pack: "guard", from: .preventative, to: .audit),
      ])
    #expect(
      World.changes(from: stack("prod", audit: [strict]), to: stack("prod", preventative: [mild])) == [
        .levelChanged(
          place(nil, .preventative, after: .audit), from: forAll(.mandatory), to: forAll(.advisory)),
        .packMoved(pack: "guard", from: .audit, to: .preventative),
      ])
  }

  @Test("modes that the service begins to tell, or no longer tells, take nothing away")
  func unclear() {
    let unclear = observed("prod", groups: [group("a", .audit), group("b")], .together([strict]))
    let clear = stack(
      "prod", groups: [group("a", .audit), group("b")], preventative: [strict], audit: [strict])
    #expect(
      World.changes(from: clear, to: unclear) == [
        .packMoved(pack: "guard", from: .preventative, to: .unclear)
      ])
    #expect(
      World.changes(from: unclear, to: clear) == [
        .packMoved(pack: "guard", from: .unclear, to: .preventative)
      ])
    let untold = observed("prod", groups: [group("g", nil)], .together([strict]))
    #expect(
      World.changes(from: untold, to: stack("prod", groups: [group("g")], preventative: [strict])) == [])
  }

  @Test("a version by itself is neutral upwards and weakens downwards")
  func versions() {
    let newer = pack(version: 2, setting: ["all": level("advisory")])
    #expect(changes(mild, to: newer) == [.versionChanged(step(1, 2), .preventative, effect: .neutral)])
    #expect(changes(newer, to: mild) == [.versionChanged(step(2, 1), .preventative, effect: .neutral)])
  }

  @Test("a tag or display name that an answer leaves out is no change of the version")
  func tags() {
    let untagged = RequiredPolicyPack(
      name: "guard", version: 1, displayName: "Guard", configuration: mild.configuration)
    #expect(changes(mild, to: untagged) == [])
    let unnumbered = RequiredPolicyPack(
      name: "guard", version: nil, versionTag: "1.0.0", configuration: mild.configuration)
    #expect(changes(mild, to: unnumbered) == [])
    let retagged = RequiredPolicyPack(
      name: "guard", version: nil, versionTag: "0.9.0", configuration: mild.configuration)
    let change = VersionChange(pack: "guard", from: found(nil, "1.0.0"), to: found(nil, "0.9.0"))
    #expect(
      changes(unnumbered, to: retagged) == [.versionChanged(change, .preventative, effect: .neutral)])
  }

  @Test("a version brings, removes and changes policies, and counts for what they come to")
  func versionWithPolicies() {
    let old = version(1, policy("kept", .mandatory), policy("milder", .mandatory), policy("gone", .advisory))
    let new = version(2, policy("kept", .mandatory), policy("milder", .advisory), policy("new", .mandatory))
    #expect(
      changes(pack(version: 1), to: pack(version: 2), told: told(versions: [old, new])) == [
        .levelChanged(place("milder"), from: byDefault(.mandatory), to: byDefault(.advisory)),
        .policyRemoved(place("gone"), byDefault(.advisory)),
        .versionChanged(step(1, 2), .preventative, effect: .weakened),
        .policyAdded(place("new"), byDefault(.mandatory)),
      ])
    let only = version(2, policy("kept", .mandatory), policy("new", .advisory))
    #expect(
      changes(
        pack(version: 1), to: pack(version: 2),
        told: told(versions: [version(1, policy("kept", .mandatory)), only]))
        == [
          .policyAdded(place("new"), byDefault(.advisory)),
          .versionChanged(step(1, 2), .preventative, effect: .strengthened),
        ])
  }

  @Test("a pack that is listed twice in one mode counts once")
  func twice() {
    #expect(changes(mild, mild, to: mild) == [])
    let sites = (World.site(1, [stack("prod")]), World.site(2, [stack("prod", preventative: [mild, mild])]))
    let groups = Changes(from: sites.0, to: sites.1).groups
    #expect(groups.map(\.stacks) == [[reference("prod")]])
  }
}
