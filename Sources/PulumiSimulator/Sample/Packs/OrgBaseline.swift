import PolicyData

extension World.Pack {
  static let orgBaseline = World.Pack(
    "org-baseline", "Organization baseline", wiki: "https://wiki.acme.example/baseline",
    Release("1.0.0", adds: ground), Release("1.1.0", adds: hygiene),
    Release(
      "2.0.0", adds: guardrails, raises: ["allowed-regions", "no-default-vpc", "protect-stateful-resources"]))
}

private let ground: [World.Policy] = [
  policy(
    "allowed-regions", .high, "Resources are created in the regions we have contracts and backups for.",
    iso("A.5.31", "Legal and contractual requirements"),
    fix: "Change the provider's region. For an exception, ask the platform team.",
    parameters: [
      texts("regions", "Regions in which resources may live.", default: ["eu-central-1", "eu-west-1"])
    ]),
  policy(
    "no-default-vpc", .high, "Nothing runs in the default network, which is open by design.",
    cis("5.4", "Default security groups restrict all traffic"),
    fix: "Take the subnets that the platform-network stacks export."),
  policy(
    "protect-stateful-resources", .critical,
    "Databases and buckets of production are protected from deletion.",
    nist("CP-9", "System backup"), fix: "Set the resource option protect to true."),
  policy(
    "no-root-credentials", .critical, "No access keys are made for an account's root user.",
    cis("1.4", "No root user access key exists"), level: .mandatory, fix: "Use a role with the rights needed."
  ),
  policy("supported-providers", .medium, "Only providers that the platform team has reviewed are used."),
]

private let hygiene: [World.Policy] = [
  policy(
    "supported-runtimes", .high, "Functions run on a runtime that still gets security fixes.",
    nist("SA-22", "Unsupported system components"),
    fix: "Move to the next runtime; the table of dates is on the wiki page.",
    parameters: [
      texts("deprecated", "Runtimes that may not be used.", default: ["nodejs16.x", "python3.8", "go1.x"])
    ]),
  policy(
    "log-retention", .medium, "Log groups keep their entries for a set time, not for ever.",
    iso("A.8.15", "Logging"), fix: "Set retentionInDays.",
    parameters: [
      number("minimumDays", "The shortest retention.", default: 90),
      number("maximumDays", "The longest retention.", default: 400),
    ]),
  policy(
    "queues-have-dead-letters", .medium, "A queue sends what cannot be processed to a dead-letter queue."),
  policy("alarms-have-actions", .medium, "An alarm tells somebody: one without an action is decoration."),
]

private let guardrails: [World.Policy] = [
  policy(
    "no-inline-scripts", .high,
    """
    User data holds no markup: text such as "<script>alert('x')</script>" & its kin ends up in consoles \
    that show it.
    """,
    fix: "Put the file into an image, and start it by name."
  )
  .linked(to: "javascript:alert('policy')"),
  policy(
    "imds-v2-only", .critical, "Instances answer metadata requests only with a session token.",
    cis("5.6", "Instance metadata service version 2 only"), level: .mandatory,
    fix: "Set metadataOptions.httpTokens to required."),
  policy(
    "approved-images", .high, "Instances and node groups start from images of the platform team.",
    nist("CM-2", "Baseline configuration"), fix: "Look up the image by the alias in the parameter store.",
    parameters: [texts("owners", "Accounts whose images are approved.")], required: ["owners"]),
  policy(
    "public-dns-has-owner", .low, "A public DNS record belongs to a stack, so that none is left dangling.",
    fix: "Import the record into the stack that serves it."),
]
