import Governance
import PolicyData

extension ValueFormat where Value == PolicyException {
  static var policyException: Self {
    .object(startingAs: .blank, keys: PolicyException.keys) { read, _, _ in read }
  }
}

extension PolicyException {
  /// Before its keys are read: it would have expired.
  fileprivate static let blank = PolicyException(
    patterns: [], pack: "", reason: "", owner: "", expires: .earliest)

  /// The keys of one entry of `exceptions`. Nobody renews, or dares to remove, what has no reason and no owner.
  fileprivate static let keys: [ConfigurationKey<PolicyException>] = [
    ConfigurationKey(
      "stacks", \.patterns, .oneOrMore(of: .stackPattern), .required(example: "acme/legacy/*"),
      "The stacks that are excepted."),
    ConfigurationKey(
      "pack", \.pack, .line(upTo: 200), .required(example: "pci-dss-aws"),
      "The pack whose requirements they need not meet."),
    ConfigurationKey(
      "policy", \.policy, .line(upTo: 200), .optional,
      "Only requirements on this policy of the pack. Without this key, every requirement on the pack."),
    ConfigurationKey(
      "reason", \.reason, .line(upTo: 500), .required(example: "Replaced in spring"), "Why, shown on pages."),
    ConfigurationKey(
      "owner", \.owner, .line(upTo: 200), .required(example: "Shop team"), "Who answers for it."),
    ConfigurationKey(
      "expires", \.expires, .day, .required(example: "2027-01-31"),
      "The last day on which it holds, in UTC. From the next day on the requirements count again."),
  ]
}

extension ValueFormat where Value == Day {
  static var day: Self {
    .string(
      "a day like '2027-01-31'",
      schema: ["type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"], parse: Day.init
    )
  }
}
