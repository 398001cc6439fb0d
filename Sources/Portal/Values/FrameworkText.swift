import Governance
import PolicyData

/// Frameworks and their controls in words.
enum FrameworkText {
  static func name(_ framework: Framework) -> String {
    framework.version.isEmpty ? framework.name : "\(framework.name) \(framework.version)"
  }

  /// `CIS AWS 3.0, 5.2`.
  static func control(_ framework: Policy.Framework) -> String {
    let name = framework.version.isEmpty ? framework.name : "\(framework.name) \(framework.version)"
    return framework.reference.isEmpty ? name : "\(name), \(framework.reference)"
  }

  static func reference(_ control: Framework.Control) -> String {
    control.reference.isEmpty ? "no reference" : control.reference
  }

  static func anchor(_ reference: String) -> Anchor { Anchor("k-", reference) }

  static func path(of framework: Framework) -> SitePath {
    .framework(name: framework.name, version: framework.version)
  }
}

extension FrameworkText {
  static func path(of control: Framework.Control, in framework: Framework) -> SitePath {
    .control(framework: framework.name, version: framework.version, reference: control.reference)
  }

  static func finding(_ coverage: ControlCoverage) -> String {
    let enforced =
      "On \(NumberText.grouped(coverage.enforced.count)) of \(NumberText.count(coverage.stackCount, "stack"))"
    return
      "\(enforced) a policy of this control can stop a deployment; on \(NumberText.grouped(coverage.gaps.count)) none runs."
  }

  /// Of all organizations, each policy of a pack once.
  static func policyCount(_ framework: Framework) -> Int {
    struct Key: Hashable {
      let pack: String
      let policy: String
    }
    let policies = framework.controls.lazy.flatMap(\.policies)
    return Set(policies.map { Key(pack: $0.pack.name, policy: $0.policy.name) }).count
  }
}
