import PolicyData

extension World.Pack {
  static let dataEncryption = World.Pack(
    "data-encryption", "Data encryption", wiki: "https://wiki.acme.example/encryption",
    Release("3.0.0", adds: atRest), Release("3.1.0", adds: inTransit, raises: ["bucket-encryption"]))
}

private let keys = texts("keys", "Aliases of the keys that may be used.")

private let atRest: [World.Policy] = [
  policy(
    "bucket-encryption", .high, "Buckets encrypt with a key that we manage.",
    nist("SC-28", "Protection of information at rest"),
    fix: "Set the default encryption to aws:kms with the key of the data class.", parameters: [keys]),
  policy(
    "volume-encryption", .high, "Block volumes and their snapshots are encrypted.",
    nist("SC-28", "Protection of information at rest"), fix: "Turn on encryption by default for the account.",
    parameters: [keys]),
  policy(
    "database-encryption", .critical, "Databases and their replicas are encrypted.",
    nist("SC-28", "Protection of information at rest"), level: .mandatory,
    fix: "Encryption cannot be added later: restore a snapshot into an encrypted instance."),
  policy("queue-encryption", .medium, "Queues and topics encrypt messages.", fix: "Set kmsMasterKeyId."),
  policy("stream-encryption", .medium, "Streams encrypt their records."),
  policy("search-encryption", .medium, "Search domains encrypt indices and the traffic between nodes."),
  policy("cache-encryption", .medium, "Caches encrypt what they write to disk."),
]

private let inTransit: [World.Policy] = [
  policy(
    "tls-at-least-1-2", .high, "Load balancers and gateways speak TLS 1.2 or newer.",
    nist("SC-8", "Confidentiality and integrity of transmission"), level: .mandatory,
    fix: "Choose a security policy of 2021 or later.",
    parameters: [text("minimum", "The oldest version of TLS.", default: "TLSv1.2")]),
  policy(
    "bucket-tls-only", .high, "A bucket's policy refuses requests without TLS.",
    nist("SC-8", "Confidentiality and integrity of transmission"),
    fix: "Deny s3:* where aws:SecureTransport is false."),
  policy("database-tls-only", .high, "Databases refuse connections without TLS."),
  policy("cache-tls-only", .medium, "Caches refuse connections without TLS."),
  policy(
    "keys-rotate", .medium, "Keys that we manage are rotated each year.",
    cis("3.6", "Rotation of customer-created symmetric keys"), fix: "Set enableKeyRotation."),
]
