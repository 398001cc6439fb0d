import Governance
import PolicyData
import Testing

@Suite("The stacks of an organization")
struct OrganizationTests {
  @Test("each is found by its reference, a removed one too, and nothing else is", arguments: [0, 1, 2, 7, 8])
  func found(count: Int) throws {
    let names = (0..<count).map { "acme/p\($0 % 3)/s\($0)" }
    let gone = LastKnown(
      policies: StackPolicies(groups: [], requiredPacks: .byMode(preventative: [], audit: [])),
      night: night().finished, nightsSince: 1)
    let site = Site(
      Night(
        service: "s", started: night().started, finished: night().finished,
        stacks: (names + ["acme/a/only"]).map { stack($0) }),
      lastKnown: [reference("acme/p1/gone"): gone])
    let organization = try #require(site.organizations.first)
    for name in names + ["acme/a/only", "acme/p1/gone"] {
      #expect(organization.stack(reference(name))?.reference == reference(name))
    }
    for name in ["acme/a/a", "acme/p1/s", "acme/p9/s0", "other/a/only"] {
      #expect(organization.stack(reference(name)) == nil)
    }
  }

  @Test("since when a stack is as it is, is asked by the stack, whichever organization it is of")
  func sinces() throws {
    let site = Site(night(stack("acme/a/b"), stack("beta/a/b", groups: [group("g")]), failed("gamma/a/b")))
    let history = StateHistory([NightSummary(of: site)])
    let sinces = StackSinces(history, of: site)
    for stack in site.stacks {
      #expect(sinces.of(stack)?.protection == history.since(stack.reference)?.protection)
      #expect(StackSinces.unknown.of(stack) == nil)
    }
    #expect(sinces.lastNight == history.lastNight)
    #expect(try sinces.of(#require(site.stack("beta/a/b")))?.membership(in: "g") != nil)
  }

  @Test("one that is known from another night is not merged again, unless its stacks have other ordinals")
  func known() throws {
    let (acme, other) = (stack("acme/a/a", preventative: [pack()]), stack("acme/a/a"))
    let globex = stack("globex/a/a", preventative: [pack(version: 2)])
    let tonight = Site(night(acme, globex))
    let known = tonight.organizations.filter { $0.name == "globex" }
    let before = Site(night(other, globex), known: known)
    #expect(before.organizations[1] === tonight.organizations[1])
    #expect(before.organizations[0] !== tonight.organizations[0])
    let whole = Site(night(other, globex))
    #expect(before.coverage.all == whole.coverage.all)
    #expect(
      Changes(from: before, to: tonight).groups.map(\.id)
        == Changes(from: whole, to: tonight).groups.map(\.id))
    #expect(Changes(from: before, to: tonight).stacks == [reference("acme/a/a")])

    let longer = Site(night(other, stack("acme/a/b"), globex), known: known)
    #expect(longer.organizations[1] !== tonight.organizations[1])
    #expect(longer.stacks.map(\.ordinal) == [0, 1, 2])
  }
}
