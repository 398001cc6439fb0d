import Governance
import PolicyData
import Templates
import Testing

@testable import Portal

@Suite("Changes on other pages")
struct ChangeValuesTests {
  private func render(_ template: String, _ value: Value) throws -> String {
    guard case .object(var members) = value else { return "" }
    members["root"] = "../"
    return try Theme().library.template(template).text(of: .object(members))
  }

  private func values(_ stacks: [ObservedStack], _ nights: [Changes]) -> ChangeValues {
    let site = ChangeSample.site(3, stacks)
    return ChangeValues(
      ChangeSample.history(nights), links: ChangeLinks(site),
      hasProduction: site.coverage.production.stacks > 0)
  }

  private var values: ChangeValues {
    values(
      ChangeSample.last,
      ChangeSample.nights(ChangeSample.before, ChangeSample.after, ChangeSample.last))
  }

  @Test("the overview shows the beginning of last night, and says what it leaves out")
  func latest() throws {
    let few = values(ChangeSample.after, [ChangeSample.weakened])
    let text = try render("change-latest", few.latest(root: "../"))
    #expect(text.contains("3 changes since 23 November 2026, 02:14 UTC: 2 weakened, 1 neutral."))
    #expect(text.contains("<a href=\"../changes/2026-11-24.html\">With all stacks</a>"))
    let packs = (0..<10).map { ChangeSample.guardPack("mandatory", name: "guard-\($0)") }
    let stack = Sample.stack("shop", "prod", preventative: packs)
    let many = values([], ChangeSample.nights([stack], [Sample.stack("shop", "prod", preventative: [])]))
    let long = try render("change-latest", many.latest(root: "../"))
    #expect(long.matches(of: /<li id=/).count == 8 && long.contains(">And 3 more</a>"))
  }

  @Test("the overview says that nothing changed, or that there is nothing to compare")
  func nothing() throws {
    let still = values([], ChangeSample.nights([], []))
    let quiet = try render("change-latest", still.latest(root: ""))
    #expect(
      quiet.contains("Nothing changed since 23 November 2026, 02:14 UTC.") && !quiet.contains("With all"))
    let first = try render("change-latest", values([], []).latest(root: ""))
    #expect(first.contains("This is the first night that is kept: nothing to compare with."))
    #expect(!first.contains("href"))
  }

  @Test("a stack's history holds its own changes alone, newest night first")
  func stack() throws {
    let prod = StackReference(organization: "acme", project: "shop", stack: "prod")
    let text = try render("change-history", values.history(of: prod))
    #expect(
      text.contains(
        "<a href=\"../changes/2026-11-24.html\"><time datetime=\"2026-11-24T02:14Z\">24 November 2026</time></a>"
      ))
    #expect(text.contains(">mandatory</del>") && !text.contains("Appeared") && !text.contains("25 November"))
    #expect(!text.contains("on 2 stacks"))
    let dev = StackReference(organization: "acme", project: "shop", stack: "dev")
    let gone = try render("change-history", values.history(of: dev))
    let order = gone.matches(of: /2[45] November/).map { String($0.output) }
    #expect(order == ["25 November", "24 November"])
  }

  @Test("a stack without changes says so, in words that stay the same from night to night")
  func quiet() throws {
    let other = StackReference(organization: "acme", project: "shop", stack: "other")
    let text = try render("change-history", values.history(of: other))
    #expect(text.contains("<strong>No change.</strong>As it is since 23 November 2026 at least"))
    let earlier = values(ChangeSample.after, [ChangeSample.weakened])
    #expect(try text == render("change-history", earlier.history(of: other)))
    #expect(
      try render("change-history", values([], []).history(of: other)).contains("No night before this one"))
  }

  @Test("a pack's history says on how many stacks, in its own organization")
  func pack() throws {
    let text = try render("change-history", values.history(ofPack: "guard", organization: "acme"))
    #expect(text.contains("on 2 stacks"))
    let elsewhere = try render("change-history", values.history(ofPack: "guard", organization: "globex"))
    #expect(elsewhere.contains("No change."))
  }
}
