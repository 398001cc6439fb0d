import PolicyData
import Testing

@Suite("A name that the service tells twice")
struct RepeatedNamesTests {
  @Test("is one group of a stack, the first")
  func groups() {
    let groups = [
      PolicyGroupSummary(name: "b", mode: .audit, entityType: "stacks"),
      PolicyGroupSummary(name: "a", mode: .audit, entityType: "stacks"),
      PolicyGroupSummary(name: "b", mode: .preventative, entityType: "stacks"),
    ]
    let policies = StackPolicies(groups: groups, requiredPacks: .together([]))
    #expect(policies.groups == [groups[1], groups[0]])
    #expect(
      StackPolicies(groups: [groups[0], groups[2]], requiredPacks: .together([])).groups == [groups[0]])
  }

  @Test("is one policy of a version, the first")
  func policies() throws {
    let version = try #require(
      PolicyPackVersion(
        [
          "name": "guard", "version": 1,
          "policies": [
            ["name": "p", "displayName": "One"], ["name": "q"], ["name": "p", "displayName": "Two"],
          ],
        ]))
    #expect(version.policies.map(\.name) == ["p", "q"])
    #expect(version.policies.first?.displayName == "One")
  }
}
