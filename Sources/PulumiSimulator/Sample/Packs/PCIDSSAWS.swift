import PolicyData

extension World.Pack {
  /// Published by Pulumi for everybody.
  static let pciDSSAWS = World.Pack(
    "pci-dss-aws", "PCI DSS v4 – AWS",
    Release("1.2.0", adds: pciNetwork + pciDefaults),
    Release("1.3.0", adds: pciData, raises: ["cde-segmented"]),
    Release("1.4.0", adds: pciAccess + pciLogging, raises: ["no-default-passwords", "card-data-encrypted"]))
}

private let pciNetwork: [World.Policy] = [
  policy(
    "cde-inbound-restricted", .critical, "Only needed traffic comes into the card data environment.",
    pci("1.3.1", "Inbound traffic to the card data environment"), fix: "Name ports and sources in each rule.",
    parameters: [texts("allowedCidrs", "Ranges that may connect.", default: [])]),
  policy(
    "cde-outbound-restricted", .high, "Only needed traffic leaves the card data environment.",
    pci("1.3.2", "Outbound traffic from the card data environment")),
  policy(
    "cde-segmented", .critical, "The card data environment has networks of its own.",
    pci("1.4.1", "Controls between trusted and untrusted networks"),
    fix: "Move the workload into the networks of the PCI account."),
  policy(
    "no-public-card-data", .critical, "Stores of card data cannot be reached from the internet.",
    pci("1.4.4", "Stored card data is not reachable from untrusted networks"), level: .mandatory),
  policy(
    "internal-addresses-hidden", .low, "Internal addresses are not shown outside.",
    pci("1.4.5", "Internal addresses are disclosed to authorized parties only")),
]

private let pciDefaults: [World.Policy] = [
  policy(
    "no-default-passwords", .critical, "Vendor defaults are changed before a system goes live.",
    pci("2.2.2", "Vendor default accounts")),
  policy(
    "one-function-per-system", .medium, "A system has one function that needs one level of protection.",
    pci("2.2.3", "Functions with differing needs of protection")),
  policy(
    "no-unneeded-services", .medium, "Services and ports that nobody needs are off.",
    pci("2.2.4", "Only needed services and functions")),
  policy(
    "admin-access-encrypted", .high, "Administration happens over encrypted connections.",
    pci("2.2.7", "Administrative access is encrypted")),
]

private let pciData: [World.Policy] = [
  policy(
    "card-data-retention", .high, "Card data is deleted when its time is over.",
    pci("3.2.1", "Little is stored"),
    fix: "Add a lifecycle rule.", parameters: [number("days", "The longest time.", default: 365)]),
  policy(
    "card-data-encrypted", .critical, "Stored card numbers are unreadable.",
    pci("3.5.1", "Card numbers are unreadable where stored"), fix: "Encrypt with the key of the PCI account.",
    parameters: [text("keyAlias", "The key's alias.", default: "alias/pci")]),
  policy(
    "key-custodians", .high, "Few may use the keys of card data.", pci("3.6.1", "Procedures protect keys")),
  policy("key-rotation", .medium, "Keys are replaced at the end of their time.", pci("3.7.4", "Key changes")),
  policy(
    "strong-transmission", .critical, "Card data crosses open networks under strong cryptography only.",
    pci("4.2.1", "Strong cryptography in transmission"), level: .mandatory),
  policy(
    "certificates-inventoried", .low, "Trusted keys and certificates are listed.",
    pci("4.2.1.1", "Inventory of keys and certificates")),
]

private let pciAccess: [World.Policy] = [
  policy(
    "patches-within-month", .high, "Critical patches are installed within a month.", pci("6.3.3", "Patches")),
  policy(
    "web-firewall", .high, "Public web applications stand behind a firewall.",
    pci("6.4.2", "Web applications"),
    fix: "Attach the web ACL of the PCI account."),
  policy("need-to-know", .high, "Access to card data follows from the job.", pci("7.2.1", "Access model")),
  policy("deny-by-default", .high, "What is not granted is denied.", pci("7.3.3", "Deny all by default")),
  policy("unique-ids", .medium, "Everybody has an identity of their own.", pci("8.2.1", "Unique identities")),
  policy(
    "mfa-into-cde", .critical, "A second factor is needed for all access.", pci("8.4.2", "MFA for access")),
  policy(
    "no-hard-coded-passwords", .critical, "No passwords stand in code.", pci("8.6.2", "No hard-coded ones")),
]

private let pciLogging: [World.Policy] = [
  policy(
    "audit-logs-on", .high, "Every component writes audit logs.", pci("10.2.1", "Audit logs are active"),
    tags: ["logging"]),
  policy(
    "audit-logs-protected", .high, "Audit logs cannot be changed.", pci("10.3.2", "Logs are protected"),
    tags: ["logging"]),
  policy(
    "audit-log-history", .medium, "Audit logs are kept for a year.", pci("10.5.1", "Log history"),
    tags: ["logging"],
    parameters: [number("days", "How long logs are kept.", default: 365)]),
  policy("time-synchronized", .low, "Clocks are synchronized.", pci("10.6.1", "Clocks and time")),
  policy("vulnerability-scans", .medium, "Images are scanned at push.", pci("11.3.1", "Internal scans")),
  policy("intrusion-detection", .high, "The threat detector runs.", pci("11.5.1", "Intrusion detection")),
]
