import Foundation
import Governance
import PolicyData
import Testing

@Suite("Outages and removals")
struct OutageTests {
  private let asOf = Date(timeIntervalSince1970: 1_789_900_000)

  private func known(
    _ nights: Int, _ packs: [RequiredPolicyPack] = [pack(setting: ["p": level("mandatory")])]
  )
    -> LastKnown
  {
    LastKnown(
      policies: StackPolicies(groups: [group("g")], requiredPacks: .byMode(preventative: packs, audit: [])),
      night: asOf, nightsSince: nights)
  }

  private func unanswered(_ name: String) -> ObservedStack {
    let failure = ObservationFailure(kind: .service, status: 504, reason: "timed out", attempts: 4)
    return ObservedStack(reference: reference(name), observation: .failed(failure))
  }

  @Test("a stack without an answer is shown as it was last seen, and counted so")
  func bridged() throws {
    let site = Site(night(unanswered("prod")), lastKnown: [reference("prod"): known(2)])
    let stack = try #require(site.stack("prod"))
    #expect(stack.outage?.asOf == asOf)
    #expect(stack.outage?.nights == 2)
    #expect(stack.stackGuard?.protection.isProtected == true)
    #expect(site.coverage.all.stale == 1)
    #expect(site.coverage.all.unknown == 0)
    #expect(site.coverage.all.protected == 1)
  }

  @Test("after too many nights nothing is known any more")
  func tooLong() throws {
    let site = Site(
      night(unanswered("prod")), rules: SiteRules(patience: Patience(staleAfter: 3)),
      lastKnown: [reference("prod"): known(4)])
    #expect(site.stack("prod")?.stackGuard == nil)
    #expect(site.coverage.all.unknown == 1)
  }

  @Test("a stack that is gone counts in no figure, and has a page for a while", arguments: [(3, 1), (30, 0)])
  func removed(nights: Int, pages: Int) {
    let site = Site(night(stack("dev")), lastKnown: [reference("old"): known(nights)])
    #expect(site.organizations[0].removed.count == pages)
    #expect(site.coverage.all.stacks == 1)
  }

  @Test("a 404 after the stack was there means removed; one for a stack never seen means not observed")
  func notFound() {
    let site = Site(night(failed("gone"), failed("typo")), lastKnown: [reference("gone"): known(1)])
    #expect(site.organizations[0].removed.map(\.reference.stack) == ["gone"])
    #expect(site.coverage.all.unknown == 1)
  }
}
