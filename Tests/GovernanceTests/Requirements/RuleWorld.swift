import Governance
import PolicyData
import Testing

/// Small requirements, exceptions and stacks for tests, a line each.
enum RuleWorld {
  static func requirement(
    _ pattern: String = "acme/*/prod*", policy: String? = nil, atLeast: String? = nil,
    level: EnforcementLevel? = nil, mode: Requirement.Mode? = nil
  ) throws -> Requirement {
    Requirement(
      title: "Production is guarded", patterns: [try #require(StackPattern(pattern))], pack: "guard",
      policy: policy, atLeast: try atLeast.map { try #require(VersionFloor($0)) }, level: level, mode: mode)
  }

  static func exception(
    _ pattern: String, pack: String = "guard", policy: String? = nil, until expires: String
  ) throws -> PolicyException {
    PolicyException(
      patterns: [try #require(StackPattern(pattern))], pack: pack, policy: policy, reason: "replaced soon",
      owner: "Shop", expires: try #require(Day(expires)))
  }

  static func pack(
    _ name: String = "guard", _ tag: String = "1.4.0", _ mode: PackFacts.Mode = .preventative,
    policies: PolicyFacts = PolicyFacts(levels: ["p": .mandatory, "q": .advisory], isComplete: true)
  ) -> PackFacts {
    PackFacts(name: name, version: FoundVersion(number: 7, tag: tag), mode: mode, policies: policies)
  }

  static func stack(_ name: String, _ packs: PackFacts...) -> RequirementSubject {
    RequirementSubject(reference: reference(name), packs: packs)
  }

  static func unobserved(_ name: String) -> RequirementSubject {
    RequirementSubject(reference: reference(name), packs: nil)
  }

  static func reference(_ name: String) -> StackReference {
    StackReference(organization: "acme", project: "shop", stack: name)
  }
}
