import PolicyData
import Testing

@testable import PulumiAPI

@Suite("The selection of stacks")
struct StackSelectionTests {
  private static let listed = ["acme/shop/prod", "acme/shop/dev", "acme/web/prod", "globex/grid/prod"]

  private static func patterns(_ texts: [String]) throws -> [StackPattern] {
    try texts.map { try #require(StackPattern($0)) }
  }

  @Test(
    "is what the patterns match, each stack once, sorted",
    arguments: [
      (["acme/*/prod"], ["acme/shop/prod", "acme/web/prod"], []),
      (["acme/shop/*", "acme/*/*"], ["acme/shop/dev", "acme/shop/prod", "acme/web/prod"], []),
      (["*/*/prod"], ["acme/shop/prod", "acme/web/prod", "globex/grid/prod"], []),
      (["acme/none/*"], [], ["acme/none/*"]),
      (["initech/secret/prod", "acme/shop/prod"], ["acme/shop/prod", "initech/secret/prod"], []),
      ([], [], []),
    ])
  func selection(patterns: [String], stacks: [String], unmatched: [String]) throws {
    let listed = try Self.listed.map {
      StackSummary(reference: try #require(StackReference($0)), resourceCount: 1)
    }
    let selection = try StackSelection(Self.patterns(patterns), among: listed)
    #expect(selection.stacks.map(\.reference.description) == stacks)
    #expect(selection.unmatchedPatterns.map(\.description) == unmatched)
    #expect(
      selection.stacks.allSatisfy { ($0.summary != nil) == Self.listed.contains($0.reference.description) })
  }

  @Test(
    "needs the list of an organization for wildcards only",
    arguments: [
      (["acme/shop/prod"], []), (["acme/shop/*", "acme/*/prod", "acme/x/y"], ["acme"]),
      (["b/*/*", "a/*/*"], ["a", "b"]), (["*/shop/prod", "a/*/*"], [nil]), (["ac*/shop/prod"], [nil]),
    ] as [([String], [String?])])
  func lists(patterns: [String], organizations: [String?]) throws {
    #expect(try StackSelection.organizationsToList(for: Self.patterns(patterns)) == organizations)
  }
}
