import Governance
import PolicyData
import Testing

@Suite("Since when a state holds")
struct StateHistoryTests {
  typealias World = ChangeWorld

  /// One night a row, from night 1 on.
  private func history(_ nights: [ObservedStack]...) -> StateHistory {
    StateHistory(nights.enumerated().map { NightSummary(of: World.site($0 + 1, $1)) })
  }

  private func since(_ night: Int, isAtLeast: Bool = false) -> Since {
    Since(night: World.date(night), isAtLeast: isAtLeast)
  }

  private func guarded(version: Int = 1, groups: String..., audit: [RequiredPolicyPack] = []) -> ObservedStack
  {
    stack(
      "prod", groups: groups.map { group($0) },
      preventative: [pack(version: version, setting: ["all": level("mandatory")])], audit: audit)
  }

  @Test("what the oldest night had, holds since that night at least")
  func oldest() throws {
    let history = history([guarded(groups: "g")], [guarded(groups: "g")])
    let found = try #require(history.since(reference("prod")))
    #expect(history.lastNight == World.date(2))
    #expect(found.protection == since(1, isAtLeast: true))
    #expect(found.membership(in: "g") == since(1, isAtLeast: true))
    #expect(found.pack("guard", .preventative) == since(1, isAtLeast: true))
    #expect(found.membership(in: "h") == nil && found.pack("guard", .audit) == nil)
  }

  @Test("each part of a state has its own night")
  func parts() throws {
    let history = history(
      [stack("prod")], [guarded(groups: "g")], [guarded(version: 2, groups: "g")],
      [guarded(version: 2, groups: "g", "h", audit: [pack("watch")])])
    let found = try #require(history.since(reference("prod")))
    #expect(found.protection == since(2) && found.state.protection == .protected)
    #expect(found.membership(in: "g") == since(2) && found.membership(in: "h") == since(4))
    #expect(found.pack("guard", .preventative) == since(3) && found.pack("watch", .audit) == since(4))
  }

  @Test("a state that returns begins anew")
  func returns() throws {
    let history = history([guarded()], [stack("prod")], [guarded()])
    let found = try #require(history.since(reference("prod")))
    #expect(found.protection == since(3) && found.pack("guard", .preventative) == since(3))
  }

  @Test("a night in which nobody could look ends nothing, but what differs after it may be older")
  func outage() throws {
    let down = World.unavailable("prod")
    let same = try #require(
      history([stack("prod")], [guarded()], [down], [guarded()]).since(reference("prod")))
    #expect(same.protection == since(2))
    let during = try #require(history([stack("prod")], [guarded()], [down]).since(reference("prod")))
    #expect(during.protection == since(2))
    let other = try #require(history([guarded()], [down], [down], [stack("prod")]).since(reference("prod")))
    #expect(other.protection == since(4, isAtLeast: true))
    let first = try #require(history([down], [guarded()]).since(reference("prod")))
    #expect(first.protection == since(2, isAtLeast: true))
  }

  @Test("a stack that appears has its night; one that is gone has no past when it comes back")
  func appears() throws {
    #expect(history([], [guarded()]).since(reference("prod"))?.protection == since(2))
    #expect(history([guarded()], []).since(reference("prod")) == nil)
    #expect(history([guarded()], [failed("prod")]).since(reference("prod")) == nil)
    #expect(history([guarded()], [], [guarded()]).since(reference("prod"))?.protection == since(3))
    #expect(history([guarded()], [World.unavailable("prod")], []).since(reference("prod")) == nil)
  }

  @Test("a tag that an answer leaves out begins nothing")
  func tags() {
    let untagged = RequiredPolicyPack(name: "guard", version: 1)
    let history = history(
      [stack("prod")], [stack("prod", preventative: [pack()])], [stack("prod", preventative: [untagged])])
    #expect(history.since(reference("prod"))?.pack("guard", .preventative) == since(2))
  }

  @Test("a night that is told twice, or late, counts once")
  func twice() {
    let first = NightSummary(of: World.site(1, [guarded()])), second = NightSummary(of: World.site(2, []))
    var history = StateHistory([first, second])
    history.add(first)
    history.add(NightSummary(of: World.site(2, [guarded()])))
    #expect(history.since(reference("prod")) == nil && history.lastNight == World.date(2))
  }
}
