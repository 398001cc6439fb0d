import Governance
import PolicyData
import Testing

@Suite("The reach of a change")
struct ReachTests {
  @Test("a policy made mandatory newly stops those that it warns today, and nobody whom it audits")
  func policyReach() throws {
    let site = Site(
      night(
        stack("warned", preventative: [pack(setting: ["p": level("advisory")])]),
        stack(
          "both", preventative: [pack(setting: ["p": level("disabled")])],
          audit: [pack(setting: ["p": level("mandatory")])]),
        stack("stopped", preventative: [pack(setting: ["p": level("mandatory")])]),
        stack("audited", audit: [pack(setting: ["p": level("advisory")])]),
        stack("behind", preventative: [pack(version: 2)]),
        told: told(versions: [version(1, policy("p", .advisory)), version(2, policy("other", .advisory))])))
    let pack = try #require(site.organizations[0].pack(named: "guard"))
    let reach = pack.reach(of: "p")
    #expect(reach.newlyStopped.count == 2)
    let lax = pack.variants(of: "p").filter(\.wouldNewlyStop)
    #expect(lax.flatMap(\.stacks.all).map(\.reference.stack).sorted() == ["both", "warned"])
    #expect((reach.alreadyStopped.count, reach.auditedOnly.count, reach.lacking.count) == (1, 1, 1))
    #expect(reach.undecided.isEmpty)
  }

  @Test("a newest version hits those behind with the policies that would newly stop them")
  func upgrade() throws {
    let newest = version(2, policy("p", .advisory), policy("strict", .mandatory))
    let site = Site(
      night(
        stack("a", preventative: [pack(version: 1)]),
        stack("b", preventative: [pack(version: 1, setting: ["strict": level("disabled")])]),
        stack("c", preventative: [pack(version: 2)]), stack("d", audit: [pack(version: 1)]),
        told: told(versions: [version(1, policy("p", .advisory)), newest])))
    let reach = try #require(site.organizations[0].pack(named: "guard")?.upgradeReach)
    #expect(reach.behind == 2)
    #expect(reach.hits.map(\.stack.reference.stack) == ["a"])
    #expect(reach.hits.first?.policies == ["strict"])
  }

  @Test("a newest version that no stack runs yet is told apart from the newest in use")
  func unusedNewest() throws {
    let site = Site(
      night(stack("a", preventative: [pack(version: 1)]), told: told(versions: [version(1), version(2)])))
    let found = try #require(site.organizations[0].pack(named: "guard"))
    #expect(found.unusedNewest?.text == "2.0.0")
    #expect(!found.isOld(pack(version: 1)))
    #expect(found.behind.map(\.newest) == ["2.0.0"])
  }

  @Test("variants of a policy: what can stop first, one for each level, mode and set of parameters")
  func variants() throws {
    let site = Site(
      night(
        stack("a", preventative: [pack(setting: ["p": ["enforcementLevel": "mandatory", "limit": 1]])]),
        stack("b", preventative: [pack(setting: ["p": ["enforcementLevel": "mandatory", "limit": 2]])]),
        stack("c", preventative: [pack(setting: ["p": ["enforcementLevel": "mandatory", "limit": 1]])]),
        stack("d", audit: [pack(setting: ["p": level("mandatory")])])))
    let variants = try #require(site.organizations[0].pack(named: "guard")).variants(of: "p")
    #expect(variants.map { $0.stacks.all.map(\.reference.stack) } == [["a", "c"], ["b"], ["d"]])
    #expect(variants.map(\.stops) == [true, true, false])
  }
}
