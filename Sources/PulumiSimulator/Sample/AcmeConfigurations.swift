import PolicyData

/// What acme's groups set. Some of it should not be there: tokens in plain text, a level that does not
/// exist, a name with a typing error.
extension JSONValue {
  static let acmeBaseline = JSONValue.settings(
    all: "advisory",
    [
      "allowed-regions": .rule("mandatory", ["regions": ["eu-central-1", "eu-west-1", "us-east-1"]]),
      "approved-images": .rule("mandatory", ["owners": ["111122223333", "444455556666"]]),
      "imds-v2-only": .rule("mandatory"),
      "log-retention": .rule(nil, ["minimumDays": 180]),
      "no-root-credentials": .rule("mandatory"),
      "public-dns-has-owner": .rule("disabled"),
    ])

  static let acmeBenchmark = JSONValue.settings(
    all: "advisory",
    [
      "access-key-unused": .rule("mandatory", ["days": 30]),
      "cloudtrail-enabled": .rule("mandatory"),
      "rds-no-public-access": .rule("mandatory"),
      "s3-block-public-access": .rule("mandatory"),
      "s3-mfa-delete": .rule("disabled"),
      "support-role": .rule("disabled"),
      "ebs-encryption": .rule("blocking"),
    ])

  /// The values are made up. They have the shapes by which real ones are told.
  static let acmeSecrets = JSONValue.settings(
    all: "mandatory",
    [
      "no-secrets-in-environment": .rule(
        "mandatory",
        [
          "patterns": ["*PASSWORD*", "*TOKEN*", "*CREDENTIAL*", "*DSN*"],
          "webhook": "https://portal:not-a-real-password@hooks.acme.example/findings",
          "webhookToken": "pul-0000000000000000000000000000000000000000",
        ]),
      "secrets-rotate": .rule("advisory", ["days": 60]),
    ])

  static let acmeCardData = JSONValue.settings(
    all: "mandatory",
    [
      "cde-inbound-restricted": .rule(nil, ["allowedCidrs": ["10.20.0.0/16", "10.21.0.0/16"]]),
      "card-data-encrypted": .rule("mandatory", ["keyAlias": "alias/pci-eu"]),
      "internal-addresses-hidden": .rule("advisory"),
      "time-synchronized": .rule("advisory"),
      "vulnerability-scans": .rule("remediate"),
    ])

  static let acmeNetwork = JSONValue.settings(
    all: "mandatory",
    [
      "no-open-ssh": .rule("mandatory", ["allowedCidrs": ["10.0.0.0/8"]]),
      "egress-by-allow-list": .rule(
        "advisory",
        [
          "domains": ["*.amazonaws.com", "api.pulumi.com", "registry.npmjs.org"],
          "proxy": "http://egress:not-a-real-password@proxy.acme.example:3128",
        ]),
      "ipv6-like-ipv4": .rule("advisory"),
    ])

  static let acmeEncryptionDrive = JSONValue.settings(
    all: "mandatory",
    [
      "bucket-encryption": .rule("remediate", ["keys": ["alias/data-lake", "alias/restricted"]]),
      "search-encryption": .rule("disabled"),
      "tls-at-least-1-2": .rule(nil, ["minimum": "TLSv1.3"]),
      "volume-encrypton": .rule("remediate"),
    ])
}
