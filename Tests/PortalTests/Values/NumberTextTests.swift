import Testing

@testable import Portal

@Suite("Numbers on pages")
struct NumberTextTests {
  @Test(
    "thousands are grouped",
    arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567"), (-1_000, "-1,000")])
  func groups(number: Int, text: String) {
    #expect(NumberText.grouped(number) == text)
  }

  @Test(
    "shares have one decimal, rounded half up, and a dash where there is nothing to divide by",
    arguments: [
      (0, 0, "–"), (0, 5, "0.0 %"), (1, 3, "33.3 %"), (2, 3, "66.7 %"), (1, 2_000, "0.1 %"),
      (5, 5, "100.0 %"),
    ])
  func percents(part: Int, whole: Int, text: String) {
    #expect(NumberText.percent(part, of: whole) == text)
  }

  @Test(
    "lengths in drawings have two decimals at most",
    arguments: [(1, 3, "33.33"), (1, 2, "50"), (1, 0, "0"), (1, 11, "9.09")])
  func hundredths(part: Int, whole: Int, text: String) {
    #expect(NumberText.hundredths(part, of: whole) == text)
  }

  @Test("one is singular", arguments: [(1, "1 stack"), (2, "2 stacks"), (0, "0 stacks")])
  func counts(number: Int, text: String) {
    #expect(NumberText.count(number, "stack") == text)
  }
}
