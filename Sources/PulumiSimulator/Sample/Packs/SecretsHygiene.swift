extension World.Pack {
  static let secretsHygiene = World.Pack(
    "secrets-hygiene", "Secrets hygiene", wiki: "https://wiki.acme.example/secrets",
    Release("1.0.0", adds: plainText), Release("1.1.0", adds: rotation, raises: ["no-plain-text-passwords"]))
}

private let plainText: [World.Policy] = [
  policy(
    "no-plain-text-passwords", .critical,
    "Passwords reach resources as secrets, never as plain configuration.",
    nist("IA-5", "Authenticator management"), fix: "Set the value with pulumi config set --secret."),
  policy(
    "no-secrets-in-environment", .high, "Environment variables of functions and containers hold no secrets.",
    fix: "Read the secret at start, by its name.",
    parameters: [
      texts("patterns", "Names that tell of a secret.", default: ["*PASSWORD*", "*TOKEN*", "*CREDENTIAL*"]),
      text("webhook", "Where findings are reported to."),
      text("webhookToken", "The token for the webhook."),
    ]),
  policy(
    "no-secrets-in-user-data", .critical,
    "User data holds no secrets: the metadata service hands it to anybody.",
    fix: "Fetch the secret in the boot script through the instance's role."),
  policy("no-secrets-in-outputs", .high, "Outputs that look like secrets are marked as secrets."),
  policy(
    "secrets-use-own-key", .medium,
    "The secret store encrypts with a key of ours, not the provider's default.",
    iso("A.8.24", "Use of cryptography")),
]

private let rotation: [World.Policy] = [
  policy(
    "secrets-rotate", .high, "Secrets in the store are rotated on a schedule.",
    pci("8.6.3", "Passwords of system accounts are changed"),
    fix: "Attach a rotation function to the secret.",
    parameters: [number("days", "The longest time between two rotations.", default: 90)]),
  policy(
    "database-login-by-role", .medium, "Applications log in to databases by role, without a password.",
    fix: "Turn on IAM authentication, and grant the task role rds-db:connect."),
  policy("no-long-lived-ci-keys", .high, "Pipelines get short-lived credentials through OpenID Connect."),
  policy(
    "secret-deletion-has-recovery", .medium, "A deleted secret can be recovered for at least seven days."),
]
