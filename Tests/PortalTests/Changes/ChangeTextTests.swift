import Governance
import PolicyData
import Testing

@testable import Portal

@Suite("Changes in words")
struct ChangeTextTests {
  @Test(
    "what happens to a stack",
    arguments: [
      (
        .stackAppeared(groups: ["a", "b"], protection: .protected(policies: 3, wholePacks: 0)),
        "Appeared", "3 policies can stop a deployment. Member of a, b."
      ),
      (
        .stackAppeared(groups: [], protection: .protected(policies: 0, wholePacks: 1)), "Appeared",
        "Every policy of 1 pack can stop a deployment."
      ),
      (
        .stackAppeared(groups: [], protection: .protected(policies: 1, wholePacks: 2)), "Appeared",
        "1 policy, and every other policy of 2 packs, can stop a deployment."
      ),
      (
        .stackAppeared(groups: ["a"], protection: .undecided), "Appeared",
        "What can stop a deployment is not certain. Member of a."
      ),
      (
        .stackAppeared(groups: [], protection: .unprotected(.noGroup)), "Appeared",
        "Nothing can stop a deployment: no policy group."
      ),
      (.stackAppeared(groups: [], protection: nil), "Appeared", "It could not be observed yet."),
      (
        .stackVanished(.notFound), "Was not found any more",
        "Deleted or renamed, or the token of the nightly run may not see it: Pulumi Cloud does not tell these apart."
      ),
      (
        .stackVanished(.notListed), "Is not listed any more",
        "Neither Pulumi Cloud’s list of stacks nor site.json names it."
      ),
      (
        .becameUnknown(.service, status: 503), "Could not be observed",
        "Service answered 503. What was known before stands."
      ),
      (
        .becameUnknown(.transport, status: nil), "Could not be observed",
        "No answer. What was known before stands."
      ),
      (.knownAgain, "Was observed again", "What is told of it tonight changed since it was last observed."),
      (
        .groupJoined("g", mode: .preventative, effect: .strengthened), "Joined g",
        "Policies gained force with it."
      ),
      (
        .groupJoined("g", mode: .audit, effect: .neutral), "Joined g",
        "An audit group: its packs look afterwards. No policy lost or gained force with it."
      ),
      (
        .groupLeft("g", mode: .unknown("later"), effect: .weakened), "Left g",
        "Its mode “later” is unknown to this portal. Policies lost force with it."
      ),
      (
        .groupLeft("g", mode: nil, effect: .neutral), "Left g",
        "Its mode is not told. No policy lost or gained force with it."
      ),
      (
        .protectionLost(to: .unprotected(.noPack)), "Nothing can stop a deployment any more",
        "No pack is required."
      ),
      (
        .protectionLost(to: .unprotected(.auditOnly)), "Nothing can stop a deployment any more",
        "Packs only look afterwards."
      ),
      (
        .protectionLost(to: .undecided), "It is not certain any more that something can stop a deployment",
        "That hangs on defaults or modes that are not told."
      ),
      (
        .protectionGained(from: .unprotected(.warnsOnly)), "Something can stop a deployment now",
        "Nothing could before: packs only warn."
      ),
      (
        .protectionGained(from: .undecided), "Something can stop a deployment now",
        "That was not certain before."
      ),
    ] as [(Change, String, String)])
  func stacks(change: Change, title: String, detail: String) {
    #expect(ChangeText(change).title == title)
    #expect(ChangeText(change).detail == detail)
  }

  private static let pack = VersionedPack(pack: "guard", version: FoundVersion(number: 2, tag: "1.4.0"))
  private static func versions(_ from: (Int?, String), _ to: (Int?, String)) -> VersionChange {
    VersionChange(
      pack: "guard", from: FoundVersion(number: from.0, tag: from.1),
      to: FoundVersion(number: to.0, tag: to.1))
  }

  @Test(
    "what happens to packs",
    arguments: [
      (.packRequired(pack, .preventative), "Must pass guard 1.4.0", "It runs before deployments."),
      (.packRequired(pack, .audit), "Must pass guard 1.4.0 in audit", "It looks afterwards."),
      (
        .packRequired(pack, .unclear), "Must pass guard 1.4.0 in an unclear mode",
        "Whether it runs before deployments is not told."
      ),
      (.packDropped(pack, .preventative), "Need not pass guard 1.4.0 any more", "It ran before deployments."),
      (.packDropped(pack, .audit), "Need not pass guard 1.4.0 in audit any more", "It looked afterwards."),
      (
        .packDropped(pack, .unclear), "Need not pass guard 1.4.0 in an unclear mode any more",
        "Whether it ran before deployments was not told."
      ),
      (
        .packMoved(pack: "guard", from: .preventative, to: .audit), "guard: preventative → audit",
        "It looks afterwards now, and can stop nothing."
      ),
      (
        .packMoved(pack: "guard", from: .audit, to: .preventative), "guard: audit → preventative",
        "It runs before deployments now."
      ),
      (
        .packMoved(pack: "guard", from: .audit, to: .unclear), "guard: audit → mode unclear",
        "Whether it runs before deployments is not told any more."
      ),
      (
        .versionChanged(versions((1, "1.3.0"), (2, "1.4.0")), .preventative, effect: .neutral),
        "guard: 1.3.0 → 1.4.0", "No policy lost or gained force with it."
      ),
      (
        .versionChanged(versions((2, ""), (1, "")), .audit, effect: .weakened),
        "guard in audit: v2 → v1", "An older version. Policies lost force with it."
      ),
      (
        .versionChanged(versions((nil, "blue"), (nil, "")), .unclear, effect: .strengthened),
        "guard in an unclear mode: blue → no version",
        "Which of the two is newer is not certain. Policies gained force with it."
      ),
    ] as [(Change, String, String)])
  func packs(change: Change, title: String, detail: String) {
    #expect(ChangeText(change).title == title)
    #expect(ChangeText(change).detail == detail)
  }

  private static func at(
    _ policy: String? = "p", _ mode: PackFacts.Mode = .preventative, after: PackFacts.Mode? = nil
  ) -> PolicyPlace {
    PolicyPlace(pack: "guard", policy: policy, mode: mode, previousMode: after)
  }

  private static func own(_ level: EnforcementLevel) -> EffectiveLevel { EffectiveLevel(level, .ownEntry) }
  private static func byDefault(_ level: EnforcementLevel?) -> EffectiveLevel {
    EffectiveLevel(level, .packDefault)
  }

  @Test(
    "what happens to policies",
    arguments: [
      (
        .levelChanged(at(), from: own(.mandatory), to: own(.advisory)), "guard/p: mandatory → advisory",
        "Now it only warns, by its own setting."
      ),
      (
        .levelChanged(at(), from: byDefault(nil), to: EffectiveLevel(.remediate, .allPolicies)),
        "guard/p: pack default → remediate",
        "Now it repairs the resource, or stops a deployment, by the setting for all policies."
      ),
      (
        .levelChanged(at("p", .audit, after: .preventative), from: own(.mandatory), to: own(.advisory)),
        "guard/p in audit: mandatory → advisory",
        "The pack moved: preventative → audit. Now it only watches, by its own setting."
      ),
      (
        .levelChanged(at("p", .unclear), from: own(.advisory), to: byDefault(.mandatory)),
        "guard/p in an unclear mode: advisory → mandatory",
        "Now it can stop a deployment, where it runs before one, by the pack’s default."
      ),
      (
        .levelChanged(at(), from: own(.mandatory), to: own(.unknown("blocking"))),
        "guard/p: mandatory → blocking", "Now it does not run: Pulumi knows no such level."
      ),
      (
        .levelChanged(at(nil), from: byDefault(.mandatory), to: byDefault(nil)),
        "Every other policy of guard: mandatory → pack default", "Now they run as the pack’s author set it."
      ),
      (
        .policyDisabled(at(), from: own(.mandatory)), "guard/p: mandatory → disabled",
        "It does not run any more."
      ),
      (
        .policyDisabled(at(nil), from: own(.advisory)), "Every other policy of guard: advisory → disabled",
        "They do not run any more."
      ),
      (
        .policyEnabled(at(), to: own(.mandatory)), "guard/p: disabled → mandatory",
        "Now it can stop a deployment, by its own setting."
      ),
      (
        .policyEnabled(at(nil), to: EffectiveLevel(.advisory, .allPolicies)),
        "Every other policy of guard: disabled → advisory",
        "Now they only warn, by the setting for all policies."
      ),
      (
        .policyAdded(at(), byDefault(.mandatory)), "guard/p is new: mandatory",
        "Another version of the pack brought it. Now it can stop a deployment, by the pack’s default."
      ),
      (
        .policyRemoved(at("p", .audit), byDefault(.advisory)), "guard/p in audit is gone, and was advisory",
        "Another version of the pack does not have it."
      ),
      (
        .parametersChanged(at(), names: ["ports", "webhookToken"]), "guard/p has other parameters",
        "ports, webhookToken. Values are not told here."
      ),
      (
        .parametersChanged(at(nil), names: [""]), "Every other policy of guard has other parameters",
        "Values are not told here."
      ),
    ] as [(Change, String, String)])
  func policies(change: Change, title: String, detail: String) {
    #expect(ChangeText(change).title == title)
    #expect(ChangeText(change).detail == detail)
  }

  private static let requirement = Requirement(
    title: "Guarded", patterns: [], pack: "guard", atLeast: VersionFloor("1.4.0"), mode: .preventative)

  @Test(
    "what happens to requirements",
    arguments: [
      (.requirementBroken(requirement, .stackChanged), "“Guarded” is not met any more", ""),
      (.requirementBroken(requirement, .stackAppeared), "“Guarded” is not met", " The stack is new."),
      (
        .requirementBroken(requirement, .exceptionExpired), "“Guarded” is not met",
        " The exception from it expired."
      ),
      (.requirementMet(requirement), "“Guarded” is met now", ""),
    ] as [(Change, String, String)])
  func requirements(change: Change, title: String, reason: String) {
    #expect(ChangeText(change).title == title)
    #expect(ChangeText(change).detail == "It asks for guard at least 1.4.0, before deployments.\(reason)")
  }

  @Test("only what leaves a stack unprotected raises an alarm")
  func alarms() {
    #expect(ChangeText(.protectionLost(to: .unprotected(.noPack))).alarm == "became unprotected")
    #expect(ChangeText(.stackAppeared(groups: [], protection: .unprotected(.noPack))).alarm == "unprotected")
    #expect(ChangeText(.protectionLost(to: .undecided)).alarm == "")
    #expect(ChangeText(.packDropped(Self.pack, .preventative)).alarm == "")
  }

  @Test("long lists of names are cut")
  func names() {
    let names = (1...10).map(String.init)
    #expect(
      ChangeText(.parametersChanged(Self.at(), names: names)).detail
        == "1, 2, 3, 4, 5, 6, 7, 8 and 2 more. Values are not told here.")
  }

  @Test(
    "a night in one sentence",
    arguments: zip(
      [ChangeSample.weakened, ChangeSample.nights(ChangeSample.after, ChangeSample.after)[0]],
      [
        "3 changes since 23 November 2026, 02:14 UTC: 2 weakened, 1 neutral.",
        "Nothing changed since 23 November 2026, 02:14 UTC.",
      ]))
  func night(changes: Changes, sentence: String) {
    #expect(NightText(RecordedChanges(changes)).finding == sentence)
  }
}
