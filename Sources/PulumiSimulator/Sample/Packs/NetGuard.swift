import PolicyData

extension World.Pack {
  /// The oldest versions were deleted, so that the numbers start at 10. The newest is a release candidate.
  static let netGuard = World.Pack(
    "net-guard", "Network guard", first: 10, wiki: "https://wiki.acme.example/net",
    Release("2.2.8", adds: doors), Release("2.2.9", adds: paths, raises: ["no-open-ssh", "no-open-rdp"]),
    Release("2.3.0-rc.1", adds: egress))
}

private let allowed = texts("allowedCidrs", "Ranges that may connect.", default: [])

private let doors: [World.Policy] = [
  policy(
    "no-open-ssh", .critical, "SSH is not open to the world.",
    cis("5.2", "No ingress from anywhere to admin ports"),
    fix: "Use the session manager, or limit the range.", tags: ["network"], parameters: [allowed]),
  policy(
    "no-open-rdp", .critical, "Remote desktop is not open to the world.",
    cis("5.2", "No ingress from anywhere to admin ports"),
    fix: "Use the session manager, or limit the range.",
    tags: ["network"], parameters: [allowed]),
  policy(
    "no-open-databases", .critical, "Database ports are reachable from private ranges only.",
    nist("SC-7", "Boundary protection"), level: .mandatory, tags: ["network"], parameters: [allowed]),
  policy(
    "no-public-instances", .high, "Instances have no public address; load balancers do.", tags: ["network"]),
  policy(
    "default-group-is-empty", .medium, "The default security group lets nothing in or out.",
    cis("5.4", "Default security groups restrict all traffic"), tags: ["network"]),
]

private let paths: [World.Policy] = [
  policy(
    "flow-logs", .medium, "Every network writes flow logs.", cis("3.7", "Flow logging in all networks"),
    fix: "Create a flow log to the central bucket.", tags: ["network", "logging"]),
  policy(
    "peering-routes-are-narrow", .medium, "Routes to peered networks lead to the ranges needed, not to all.",
    cis("5.5", "Least access in routing tables for peering"), tags: ["network"]),
  policy(
    "private-endpoints", .low, "Storage and secret stores are reached by private endpoints.",
    tags: ["network"]),
  policy(
    "firewall-before-public-apis", .high, "Public gateways stand behind the web application firewall.",
    pci("6.4.2", "Automated protection of public web applications"), tags: ["network", "web"],
    parameters: [
      texts("ruleGroups", "Rule groups that must be attached.", default: ["common", "bad-inputs"])
    ]),
]

private let egress: [World.Policy] = [
  policy(
    "egress-by-allow-list", .high, "Workloads reach the internet through the proxy and its allow list only.",
    nist("SC-7(5)", "Deny by default, allow by exception"), fix: "Route 0.0.0.0/0 to the inspection network.",
    tags: ["network"],
    parameters: [texts("domains", "Domains on the list."), text("proxy", "The proxy's URL.")]),
  policy("no-public-resolvers", .low, "Resolvers of other parties are not used.", tags: ["network"]),
  policy("ipv6-like-ipv4", .medium, "What is closed for IPv4 is closed for IPv6 too.", tags: ["network"]),
]
