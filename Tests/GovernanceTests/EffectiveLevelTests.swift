import Foundation
import Governance
import PolicyData
import Testing

@Suite("Effective levels")
struct EffectiveLevelTests {
  @Test(
    "an own entry wins over all, all wins over the pack's default",
    arguments: [
      (["all": level("mandatory"), "p": level("advisory")], .advisory, .ownEntry),
      (["all": level("mandatory"), "p": ["x": 1]], .mandatory, .allPolicies),
      (["all": level("mandatory")], .mandatory, .allPolicies),
      (["p": level("disabled")], .disabled, .ownEntry),
      (["p": ["x": 1]], nil, .packDefault),
      (["all": ["x": 1]], nil, .packDefault),
      (["p": level("blocking")], .unknown("blocking"), .ownEntry),
    ] as [(JSONValue, EnforcementLevel?, EffectiveLevel.Origin)])
  func decides(json: JSONValue, level: EnforcementLevel?, origin: EffectiveLevel.Origin) {
    let configuration = PolicyPackConfiguration(json)
    #expect(EffectiveLevel(of: "p", in: configuration) == EffectiveLevel(level, origin))
  }

  static let shared = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "../../../shared/recorded/29-policy-config-cases.cli-test.json").standardizedFileURL

  @Test(
    "the Pulumi CLI's own cases come out the same",
    .enabled(if: FileManager.default.fileExists(atPath: shared.path), "needs ../shared/recorded"))
  func agreesWithTheCLI() throws {
    let cases = try #require(JSONParser.parse(Data(contentsOf: Self.shared))["reconcile"]?.array)
    #expect(cases.count >= 4)
    for entry in cases {
      let configuration = PolicyPackConfiguration(entry["config"])
      for expected in try #require(entry["effective"]?.members) {
        let fallback = entry["defaults"]?[expected.key]?.string.map(EnforcementLevel.init)
        let found = EffectiveLevel(of: expected.key, in: configuration, packDefault: fallback)
        #expect(found.level?.description == expected.value.string, "\(entry["case"]?.string ?? "")")
      }
    }
  }

  @Test("rules are sorted by strictness, then by name, and counted")
  func sorts() {
    let rules = PackRules(
      PolicyPackConfiguration([
        "all": level("advisory"), "b": level("mandatory"), "a": level("disabled"), "c": level("remediate"),
        "d": ["x": 1], "e": level("mandatory"),
      ]))
    #expect(rules.policies.map(\.policy) == ["b", "e", "c", "d", "a"])
    #expect(rules.others == EffectiveLevel(.advisory, .allPolicies))
    #expect(rules.counts.mandatory == 2 && rules.counts.total == 5)
    #expect(rules.strongest.level == .mandatory)
    #expect(rules.stopping.map(\.policy) == ["b", "e", "c"])
  }

  @Test("an AI policy's rules are read in words; another shape stays a parameter")
  func readsAIRules() throws {
    let rule: JSONValue = [
      "assertion": ["operator": "eq", "value": 0], "label": "No node12 Lambdas", "mode": "ai",
      "query": "nodejs version 12",
    ]
    let found = try #require(AIRule.rules(in: [JSONValue.Member("policies", [rule])])?.first)
    #expect(
      found.label == "No node12 Lambdas" && found.query == "nodejs version 12" && found.assertion == "= 0")
    #expect(AIRule.rules(in: [JSONValue.Member("policies", [rule, "x"])]) == nil)
    #expect(AIRule.rules(in: [JSONValue.Member("policies", [])]) == nil)
    #expect(AIRule.rules(in: [JSONValue.Member("rules", [rule])]) == nil)
  }
}
