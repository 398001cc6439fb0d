import Governance
import PolicyData
import Testing

@Suite("What a configuration makes of a pack whose policies are known")
struct PackRulesTests {
  private let version = GovernanceTests.version(
    1, policy("warns", .advisory), policy("stops", .mandatory), policy("off", .disabled),
    policy("untold", nil))

  @Test("without a configuration every policy has its author's level, and none is left over")
  func defaults() {
    let rules = PackRules(.none, version: version)
    #expect(rules.policies.map(\.policy) == ["stops", "warns", "untold", "off"])
    #expect(rules.policies.allSatisfy { $0.level.origin == .packDefault })
    #expect(rules.others == nil)
    #expect(rules.hasUntoldLevels)
  }

  @Test("a level for all reaches every policy, also those that are disabled by default")
  func forAll() {
    let rules = PackRules(PolicyPackConfiguration(["all": level("advisory")]), version: version)
    #expect(rules.counts.advisory == 4)
    #expect(rules.stopping.isEmpty)
  }

  @Test("an entry that names no policy of the version does nothing, and is told")
  func idle() {
    let configuration = PolicyPackConfiguration(["stopps": level("disabled"), "warns": level("mandatory")])
    let rules = PackRules(configuration, version: version)
    #expect(rules.idleEntries == ["stopps"])
    #expect(rules.stopping.map(\.policy) == ["stops", "warns"])
    #expect(rules.level(of: "stopps") == nil)
  }

  @Test("where the version is not known, the rest stands for all other policies")
  func unknownVersion() {
    let rules = PackRules(PolicyPackConfiguration(["named": level("mandatory")]))
    #expect(rules.others == EffectiveLevel(nil, .packDefault))
    #expect(rules.level(of: "anything") == rules.others)
    #expect(rules.idleEntries.isEmpty)
  }
}
