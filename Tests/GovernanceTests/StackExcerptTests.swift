import Governance
import PolicyData
import Testing

@Suite("The stacks that a short list shows")
struct StackExcerptTests {
  private static let production = LabelRule(
    patterns: [StackPattern("*/*/prod*")].compactMap(\.self), labels: StackLabels(environment: "production"))

  private let stacks = Site(
    night(stack("a"), stack("b"), stack("prod-1"), stack("prod-2")), rules: SiteRules(labels: [production])
  ).stacks

  @Test(
    "production comes first, and the rest fills the list",
    arguments: [
      (4, ["prod-1", "prod-2", "a", "b"], 0), (3, ["prod-1", "prod-2", "a"], 1), (1, ["prod-1"], 3),
      (0, [], 4),
    ])
  func limits(limit: Int, shown: [String], leftOut: Int) {
    let excerpt = StackExcerpt(stacks, limit: limit)
    #expect(excerpt.shown.map(\.reference.stack) == shown)
    #expect(excerpt.leftOut == leftOut)
    #expect((excerpt.count, excerpt.productionCount) == (4, 2))
  }
}
