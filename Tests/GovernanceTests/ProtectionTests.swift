import Governance
import PolicyData
import Testing

@Suite("Protection")
struct ProtectionTests {
  @Test("a stack in no group is unprotected")
  func noGroup() {
    #expect(Site(night(stack("prod"))).protection("prod") == .unprotected(.noGroup))
  }

  @Test("a stack whose groups require no pack is unprotected")
  func noPack() {
    #expect(Site(night(stack("prod", groups: [group("g")]))).protection("prod") == .unprotected(.noPack))
  }

  @Test("blocking means preventative and mandatory: the same pack in an audit group stops nothing")
  func auditNeverStops() {
    let strict = pack(setting: ["all": level("mandatory")])
    let site = Site(
      night(
        stack("watched", groups: [group("g", .audit)], audit: [strict]),
        stack("guarded", groups: [group("g")], preventative: [strict])))
    #expect(site.protection("watched") == .unprotected(.auditOnly))
    #expect(site.protection("guarded") == .protected(policies: 0, wholePacks: 1))
  }

  @Test("warnings and disabled policies stop nothing")
  func warnsOnly() {
    let mild = pack(setting: ["all": level("advisory"), "p": level("disabled")])
    #expect(
      Site(night(stack("prod", groups: [group("g")], preventative: [mild]))).protection("prod")
        == .unprotected(.warnsOnly))
  }

  @Test("a pack without configuration decides by its own defaults, which are not known")
  func undecided() {
    let site = Site(night(stack("prod", groups: [group("g")], preventative: [pack()])))
    #expect(site.protection("prod") == .undecided)
  }

  @Test("an own entry that stops is counted by name")
  func countsNamed() {
    let one = pack(
      "one", setting: ["all": level("advisory"), "a": level("mandatory"), "b": level("remediate")])
    let two = pack("two", setting: ["all": level("mandatory"), "c": level("advisory")])
    let site = Site(night(stack("prod", groups: [group("g")], preventative: [one, two])))
    #expect(site.protection("prod") == .protected(policies: 2, wholePacks: 1))
  }

  @Test("a level that Pulumi does not know stops nothing, and is something to attend to")
  func unknownLevel() {
    let odd = pack(setting: ["all": level("advisory"), "p": level("blocking")])
    let site = Site(night(stack("prod", groups: [group("g")], preventative: [odd])))
    #expect(site.protection("prod") == .unprotected(.warnsOnly))
    let found = site.attention.contains {
      if case .unknownLevel("blocking", "p", _, "acme") = $0 { true } else { false }
    }
    #expect(found)
  }

  @Test("a failed observation is neither protected nor unprotected, and counts in no other figure")
  func failedStack() {
    let site = Site(night(failed("gone"), stack("prod")))
    #expect(site.stack("gone")?.failure?.status == 404)
    #expect(
      site.coverage.all.stacks == 2 && site.coverage.all.observed == 1 && site.coverage.all.unknown == 1)
    #expect(site.coverage.all.unprotected == 1)
  }

  @Test(
    "packs that come without a mode take it from the groups",
    arguments: [
      ([.preventative, .preventative], .preventative), ([.audit], .audit), ([nil], .untold), ([], .untold),
      ([.audit, .preventative], .unclear), ([nil, .audit], .unclear),
    ] as [([PolicyGroupMode?], AssignmentMode)])
  func modesFromGroups(modes: [PolicyGroupMode?], expected: AssignmentMode) throws {
    let groups = modes.enumerated().map { group("g\($0)", $1) }
    let site = Site(
      night(observed("prod", groups: groups, .together([pack(setting: ["all": level("mandatory")])]))))
    let stackGuard = try #require(site.stack("prod")?.stackGuard)
    #expect(stackGuard.assignments.map(\.mode) == [expected])
    let protections: [AssignmentMode: Protection] = [
      .preventative: .protected(policies: 0, wholePacks: 1), .untold: .protected(policies: 0, wholePacks: 1),
      .audit: .unprotected(.auditOnly), .unclear: .undecided,
    ]
    #expect(stackGuard.protection == protections[expected])
  }

  @Test("a pack that is required in both modes alike is shown once, one that differs twice")
  func bothModes() throws {
    let (old, new) = (
      pack(version: 1, setting: ["p": level("mandatory")]),
      pack(version: 2, setting: ["p": level("mandatory")])
    )
    let site = Site(
      night(
        stack("same", preventative: [old], audit: [old]), stack("other", preventative: [old], audit: [new])))
    let same = try #require(site.stack("same")?.stackGuard?.assignments)
    #expect(same.map(\.mode) == [.preventative] && same.map(\.isAlsoAudited) == [true])
    let other = try #require(site.stack("other")?.stackGuard?.assignments)
    #expect(other.map(\.mode) == [.preventative, .audit])
  }

  @Test("of a pack that is told twice in one mode, the newest version counts, as it does for the service")
  func twiceInOneMode() throws {
    let packs = [pack(version: 1), pack(version: 3), pack(), pack(version: 2), pack("other")]
    let site = Site(
      night(
        stack("both", preventative: packs, audit: packs), stack("audit", audit: packs),
        observed("together", .together(packs))))
    for stack in site.stacks {
      let assignments = try #require(stack.stackGuard?.assignments)
      #expect(assignments.map(\.pack.name) == ["guard", "other"])
      #expect(assignments.first?.pack.version == 3)
    }
  }
}
