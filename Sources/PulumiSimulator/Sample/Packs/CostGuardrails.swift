extension World.Pack {
  /// Published with an SDK that knew no tags: its versions have numbers only.
  static let costGuardrails = World.Pack(
    "cost-guardrails", "",
    Release("", adds: sizes), Release("", adds: budgets), Release("", adds: [], raises: ["instance-types"]),
    Release("", adds: idle))
}

private let sizes: [World.Policy] = [
  policy(
    "instance-types", .medium, "Only instance types of the current generation are used.",
    parameters: [texts("families", "Families that may be used.", default: ["t4g", "m7g", "c7g", "r7g"])]),
  policy("sandbox-sizes", .low, "Sandbox stacks use small instances."),
  policy("volume-types", .low, "Volumes are of type gp3: cheaper and faster than gp2."),
  policy("database-classes", .medium, "Database classes above 4xlarge need an approval."),
]

private let budgets: [World.Policy] = [
  policy(
    "account-has-budget", .medium, "An account has a budget with an alert.",
    parameters: [number("monthlyLimit", "The budget, in euros a month.", default: 5000)]),
  policy("nat-gateways-are-shared", .low, "Networks share NAT gateways."),
]

private let idle: [World.Policy] = [
  policy("no-unattached-addresses", .low, "Addresses that nothing uses are given back."),
  policy("no-unattached-volumes", .low, "Volumes that nothing uses are deleted."),
  policy("sandbox-stops-at-night", .low, "Sandbox instances stop at eight in the evening."),
]
