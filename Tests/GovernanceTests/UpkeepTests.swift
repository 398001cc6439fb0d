import Governance
import PolicyData
import Testing

@Suite("Upkeep")
struct UpkeepTests {
  private let slow = group("slow"), fast = group("fast"), empty = group("empty")

  private var organization: Organization {
    let disabling = pack(version: 1, setting: ["off": level("disabled"), "typo": level("mandatory")])
    return Site(
      night(
        stack("a", groups: [slow], preventative: [disabling]),
        stack("b", groups: [fast], preventative: [pack(version: 2)]),
        told: told(
          groups: [
            details(slow, disabling), details(fast, pack(version: 2)), details(empty, pack(version: 2)),
          ],
          versions: [
            version(1, policy("on", .advisory), policy("off", .advisory)),
            version(2, policy("on", .advisory)),
          ], unused: [PolicyPackListing(name: "unused", versions: [1], versionTags: ["1.0.0"])]))
    ).organizations[0]
  }

  @Test("stacks behind the newest version, with the group that holds them there")
  func behind() throws {
    let behind = organization.behind
    #expect(behind.map(\.version) == ["1.0.0"])
    #expect(behind.first?.newest == "2.0.0")
    #expect(behind.first?.heldBy == ["slow"])
    #expect(behind.first?.stacks.map(\.reference.stack) == ["a"])
  }

  @Test("dead weight: unused packs, empty groups, policies disabled everywhere, entries that name no policy")
  func deadWeight() {
    let weight = organization.deadWeight
    #expect(weight.unusedPacks?.map(\.name) == ["unused"])
    #expect(weight.emptyGroups?.map(\.name) == ["empty"])
    #expect(weight.disabledPolicies.map(\.policy.name) == ["off"])
    #expect(weight.idleEntries.map(\.entry) == ["typo"])
    #expect(weight.idleEntries.map(\.stacks) == [1])
  }

  @Test("what could not be read is no dead weight")
  func unread() {
    let organization = Site(night(stack("a", groups: [slow], preventative: [pack()]))).organizations[0]
    #expect(organization.deadWeight.unusedPacks == nil)
    #expect(organization.deadWeight.emptyGroups == nil)
  }
}
