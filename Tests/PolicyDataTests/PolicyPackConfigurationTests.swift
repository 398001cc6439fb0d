import PolicyData
import Testing

@Suite("Policy pack configuration")
struct PolicyPackConfigurationTests {
  @Test("an entry's level and parameters come apart")
  func readsEntries() throws {
    let configuration = PolicyPackConfiguration([
      "all": ["enforcementLevel": "mandatory"], "no-ssh": ["enforcementLevel": "advisory", "ports": [22]],
    ])
    #expect(configuration.levelForAll == .mandatory)
    let entry = try #require(configuration.entry(of: "no-ssh"))
    #expect(entry.level == .advisory)
    #expect(entry.parameters == [JSONValue.Member("ports", [22])])
    #expect(configuration.policies.map(\.policy) == ["no-ssh"])
  }

  @Test(
    "entries that set nothing are dropped, odd ones are kept as they are",
    arguments: [
      (["p": .null], []), (["p": [:]], []), (["p": "mandatory"], [.mandatory]),
      (["p": ["enforcementLevel": "blocking"]], [.unknown("blocking")]),
      (["p": ["enforcementLevel": .null]], [.unknown("null")]),
      (["p": ["enforcementLevel": 0]], [.unknown("0")]),
      (["p": [1, 2]], [nil]), (.null, []), ("mandatory", []),
    ] as [(JSONValue, [EnforcementLevel?])])
  func isLenient(json: JSONValue, levels: [EnforcementLevel?]) {
    #expect(PolicyPackConfiguration(json).entries.map(\.level) == levels)
  }

  @Test("equal configurations are one object")
  func pools() {
    var pool = PackPool()
    let first = pool.unique(PolicyPackConfiguration(["p": ["x": .number("1.0")]]))
    let second = pool.unique(PolicyPackConfiguration(["p": ["x": .number("1.0")]]))
    let third = pool.unique(PolicyPackConfiguration(["p": ["x": 1]]))
    #expect(first === second)
    #expect(first != third)
    #expect(pool.unique(PolicyPackConfiguration(nil)) === PolicyPackConfiguration.none)
  }
}
