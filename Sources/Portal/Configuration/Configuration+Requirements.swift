import Governance
import PolicyData

extension ValueFormat where Value == Requirement {
  static var requirement: Self {
    .object(startingAs: Requirement(title: "", patterns: [], pack: ""), keys: Requirement.keys) {
      read, _, _ in
      read
    }
  }
}

extension Requirement {
  /// The keys of one entry of `requirements`.
  fileprivate static let keys: [ConfigurationKey<Requirement>] = [
    ConfigurationKey(
      "title", \.title, .line(upTo: 200), .required(example: "Production is guarded"),
      "What the requirement is called on pages."),
    ConfigurationKey(
      "stacks", \.patterns, .oneOrMore(of: .stackPattern), .required(example: "acme/*/prod*"),
      "The stacks that must meet it. A requirement that matches no stack counts as broken."),
    ConfigurationKey(
      "pack", \.pack, .line(upTo: 200), .required(example: "pci-dss-aws"),
      "The policy pack that they must pass."),
    ConfigurationKey(
      "policy", \.policy, .line(upTo: 200), .optional,
      "One policy of the pack, which must not be disabled there."),
    ConfigurationKey(
      "atLeast", \.atLeast, .versionFloor, .optional,
      """
      The oldest version of the pack that will do. `1.4.0` is compared with the pack's version tag; a number alone, \
      with the tag where that is a number too, else with Pulumi's running number.
      """),
    ConfigurationKey(
      "level", \.level, .enforcementLevel, .optional,
      """
      The weakest level that will do, `remediate` being the strongest. It is asked of `policy`; without one, of at \
      least one policy of the pack.
      """),
    ConfigurationKey(
      "mode", \.mode, .requiredMode, .optional,
      """
      `preventative`: the pack must run before deployments. `audit`: it must watch what is deployed. A stack can \
      pass a pack in both modes. Without this key, either will do.
      """),
    ConfigurationKey(
      "fail", \.fails, .bool, .defaults(to: false),
      "`true` lets a build end with exit code 2 while the requirement is broken. The site is published all the same."
    ),
  ]
}

extension ValueFormat where Value == VersionFloor {
  static var versionFloor: Self {
    .string(
      "a string like '1.4.0', or '12' for a running number", pattern: versionPattern,
      parse: VersionFloor.init)
  }

  private static var versionPattern: String {
    let identifiers = #"[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*"#
    return #"^v?([0-9]{1,18}|[0-9]+(\.[0-9]+){1,2}(-\#(identifiers))?(\+\#(identifiers))?)$"#
  }
}

extension ValueFormat where Value == EnforcementLevel {
  /// Weakest first.
  static var enforcementLevel: Self {
    .oneOf([.disabled, .advisory, .mandatory, .remediate].map { ($0.description, $0) })
  }
}

extension ValueFormat where Value == Requirement.Mode {
  static var requiredMode: Self { .oneOf(Requirement.Mode.allCases.map { ($0.rawValue, $0) }) }
}
