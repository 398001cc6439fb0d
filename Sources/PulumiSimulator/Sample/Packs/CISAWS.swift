extension World.Pack {
  /// Published by Pulumi for everybody. 1.10.0 is newer than 1.9.0, which text order gets wrong.
  static let cisAWS = World.Pack(
    "cis-aws", "CIS AWS",
    Release("1.9.0", adds: cisIdentity + cisStorage),
    Release("1.10.0", adds: cisLogging, raises: ["root-account-mfa", "cloudtrail-enabled"]),
    Release("2.0.0", adds: cisNetworking, raises: ["s3-block-public-access", "rds-no-public-access"]))
}

private let cisIdentity: [World.Policy] = [
  policy(
    "root-account-mfa", .critical, "The root user signs in with a second factor.",
    cis("1.5", "Root user has MFA")),
  policy(
    "root-no-access-key", .critical, "The root user has no access keys.", cis("1.4", "No root access key")),
  policy(
    "password-minimum-length", .medium, "Passwords of users have at least 14 characters.",
    cis("1.8", "Password length"),
    parameters: [number("length", "The least number of characters.", default: 14)]),
  policy(
    "password-no-reuse", .medium, "A new password differs from the last 24.", cis("1.9", "No reuse")),
  policy(
    "user-mfa", .high, "Users with a console password sign in with a second factor.", cis("1.10", "User MFA"),
    fix: "Require a second factor in the group's policy."),
  policy(
    "access-key-unused", .medium, "Credentials that nobody used for 45 days are disabled.",
    cis("1.12", "Unused credentials"), parameters: [number("days", "Days without use.", default: 45)]),
  policy(
    "access-key-rotation", .medium, "Access keys are replaced every 90 days.", cis("1.14", "Key rotation"),
    fix: "Create a second key, switch, delete the first."),
  policy(
    "no-full-admin-policies", .high, "No policy grants full administrative rights.",
    cis("1.16", "No full admin"),
    fix: "Grant what the role does, and no more."),
  policy(
    "support-role", .low, "A role exists that may open cases with the provider's support.",
    cis("1.17", "Support role")),
  policy(
    "no-expired-certificates", .medium, "Expired server certificates are removed.",
    cis("1.19", "Certificates")),
  policy(
    "access-analyzer", .medium, "The access analyzer runs in every region.", cis("1.20", "Access analyzer")),
]

private let cisStorage: [World.Policy] = [
  policy(
    "s3-deny-http", .high, "Buckets refuse requests without TLS.", cis("2.1.1", "Buckets deny plain HTTP"),
    fix: "Add a statement that denies requests where aws:SecureTransport is false."),
  policy("s3-mfa-delete", .low, "Deleting versions needs a second factor.", cis("2.1.2", "MFA delete")),
  policy(
    "s3-data-classified", .low, "Data in buckets is discovered and classified.", cis("2.1.3", "Discovery")),
  policy(
    "s3-block-public-access", .critical, "Buckets block public access with all four settings.",
    cis("2.1.4", "Block public access"), fix: "Set all four switches, on the account as well."),
  policy(
    "ebs-encryption", .high, "Volumes are encrypted in every region.", cis("2.2.1", "Volume encryption"),
    fix: "Turn on encryption by default."),
  policy("rds-encryption", .high, "Databases are encrypted at rest.", cis("2.3.1", "Database encryption")),
  policy(
    "rds-minor-upgrades", .medium, "Databases take minor upgrades by themselves.",
    cis("2.3.2", "Minor upgrades")),
  policy(
    "rds-no-public-access", .critical, "Databases have no public address.",
    cis("2.3.3", "No public databases"),
    fix: "Set publiclyAccessible to false, and use private subnets."),
  policy(
    "efs-encryption", .medium, "Shared file systems are encrypted.", cis("2.4.1", "File system encryption")),
]

private let cisLogging: [World.Policy] = [
  policy(
    "cloudtrail-enabled", .critical, "A trail records every region.", cis("3.1", "Trail in all regions"),
    fix: "Use the organization's trail."),
  policy(
    "cloudtrail-validation", .medium, "Log files of the trail are validated.", cis("3.2", "Log validation")),
  policy(
    "config-enabled", .medium, "The configuration recorder runs in every region.", cis("3.3", "Recorder")),
  policy(
    "cloudtrail-bucket-logging", .low, "The trail's bucket logs who reads it.", cis("3.4", "Bucket logging")),
  policy(
    "cloudtrail-encryption", .medium, "The trail is encrypted with our key.", cis("3.5", "Trail encryption")),
  policy("kms-rotation", .medium, "Keys of ours are rotated each year.", cis("3.6", "Key rotation")),
  policy("vpc-flow-logs", .medium, "Networks write flow logs.", cis("3.7", "Flow logs"), tags: ["logging"]),
  policy("s3-write-events", .low, "Writes to objects are recorded.", cis("3.8", "Object write events")),
  policy("s3-read-events", .low, "Reads of objects are recorded.", cis("3.9", "Object read events")),
]

private let cisNetworking: [World.Policy] = [
  policy(
    "nacl-no-admin-ports", .high, "Network lists let nobody in to admin ports.", cis("5.1", "Network lists"),
    tags: ["network"]),
  policy(
    "sg-no-admin-ports", .critical, "Security groups let nobody in to admin ports.",
    cis("5.2", "Security groups"),
    fix: "Limit the range, or use the session manager.", tags: ["network"],
    parameters: [texts("ports", "The admin ports.", default: ["22", "3389"])]),
  policy(
    "sg-no-admin-ports-ipv6", .critical, "Nor do they for IPv6.", cis("5.3", "Security groups, IPv6"),
    tags: ["network"]),
  policy(
    "default-sg-closed", .medium, "Default security groups are closed.", cis("5.4", "Default groups"),
    tags: ["network"]),
  policy("imds-v2", .high, "Instances require session tokens for metadata.", cis("5.6", "Instance metadata")),
]
