import Governance
import PolicyData
import Testing

@Suite("Frameworks, their controls and the gaps")
struct FrameworkTests {
  private var site: Site {
    Site(
      night(
        stack("enforced", preventative: [pack(setting: ["ssh": level("mandatory")])]),
        stack("watched", preventative: [pack()]),
        stack("disabled", preventative: [pack(setting: ["all": level("disabled")])]),
        stack("bare"), failed("unknown"),
        told: told(
          versions: [
            version(
              1, policy("ssh", .advisory, control: "CIS/5.10"), policy("rdp", .advisory, control: "CIS/5.2"))
          ])))
  }

  @Test("controls stand in the order of their numbers")
  func order() { #expect(site.frameworks.map { $0.controls.map(\.reference) } == [["5.2", "5.10"]]) }

  @Test("a control is enforced, watched, or missing; what could not be observed is no gap")
  func coverage() throws {
    let site = site
    let control = try #require(site.frameworks.first?.controls.last)
    let coverage = control.coverage(of: ObservedStacks(of: site), listing: 10)
    #expect(coverage.enforced.shown.map(\.reference.stack) == ["enforced"])
    #expect(coverage.watched.shown.map(\.reference.stack) == ["watched"])
    #expect(coverage.gaps.shown.map(\.reference.stack) == ["bare", "disabled"])
    #expect(coverage.stackCount == 4)
  }

  @Test("a list that is too short for all stacks counts them all")
  func tooManyStacks() throws {
    let site = site
    let control = try #require(site.frameworks.first?.controls.last)
    let gaps = control.coverage(of: ObservedStacks(of: site), listing: 1).gaps
    #expect(gaps.shown.map(\.reference.stack) == ["bare"])
    #expect((gaps.count, gaps.leftOut) == (2, 1))
  }
}
