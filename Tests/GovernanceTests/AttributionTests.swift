import Governance
import PolicyData
import Testing

@Suite("Which group brings a pack, and who wins")
struct AttributionTests {
  private let old = group("old"), new = group("new"), watching = group("watching", .audit)

  @Test("of two groups with two versions, the one in force wins and the other is overruled")
  func versions() throws {
    let site = Site(
      night(
        stack("prod", groups: [old, new], preventative: [pack(version: 2)]),
        told: told(groups: [details(old, pack(version: 1)), details(new, pack(version: 2))])))
    let attribution = try #require(site.stack("prod")?.stackGuard?.assignments.first?.attribution)
    #expect(attribution.winners.map(\.group) == ["new"])
    #expect(attribution.losers.map(\.group) == ["old"])
    #expect(attribution.disagreement == .version)
    #expect(site.organizations[0].conflicts.map(\.stack.reference) == [reference("prod")])
  }

  @Test("one version with two configurations is a disagreement, too")
  func configurations() {
    let strict = pack(setting: ["all": level("mandatory")])
    let site = Site(
      night(
        stack("prod", groups: [old, new], preventative: [strict]),
        told: told(groups: [details(old, pack()), details(new, strict)])))
    #expect(site.organizations[0].conflicts.map(\.disagreement) == [.configuration])
  }

  @Test("groups that agree, and groups of the other mode, are no disagreement")
  func agreement() throws {
    let site = Site(
      night(
        stack("prod", groups: [old, new, watching], preventative: [pack()]),
        told: told(groups: [details(old, pack()), details(new, pack()), details(watching, pack(version: 2))]))
    )
    let attribution = try #require(site.stack("prod")?.stackGuard?.assignments.first?.attribution)
    #expect(attribution.sources.map(\.group) == ["new", "old"])
    #expect(attribution.disagreement == nil)
  }

  @Test("where groups could not be read, nothing is attributed")
  func unread() {
    let site = Site(night(stack("prod", groups: [old], preventative: [pack()])))
    #expect(site.stack("prod")?.stackGuard?.assignments.first?.attribution == nil)
  }
}
