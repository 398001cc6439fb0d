import PolicyData

extension World.Pack {
  static let iamLeastPrivilege = World.Pack(
    "iam-least-privilege", "", wiki: "https://wiki.acme.example/iam",
    Release("0.4.0", adds: grants), Release("0.5.0", adds: trust))
}

private let grants: [World.Policy] = [
  policy(
    "no-star-actions", .critical, "No policy allows every action on every resource.",
    cis("1.16", "No policies with full administrative rights"),
    fix: "Name the actions; the access analyzer can."),
  policy("no-star-resources", .high, "Actions that write name the resources they may write to."),
  policy(
    "no-inline-user-policies", .medium,
    "Rights come through groups and roles, not from a user's own policies.",
    cis("1.15", "Users get rights through groups only")),
  policy("no-iam-users", .medium, "People and machines use roles; users with keys are not made any more."),
  policy(
    "permission-boundary", .high, "Roles made by application stacks have the boundary of the platform team.",
    nist("AC-6", "Least privilege"), parameters: [text("boundary", "The name of the boundary policy.")],
    required: ["boundary"]),
  policy("no-pass-role-star", .critical, "iam:PassRole names the roles that may be passed."),
]

private let trust: [World.Policy] = [
  policy(
    "trust-names-accounts", .critical, "A trust policy names accounts and roles, never everybody.",
    nist("AC-3", "Access enforcement"), level: .mandatory,
    parameters: [texts("accounts", "Accounts outside of ours that may be trusted.", default: [])]),
  policy("trust-has-external-id", .high, "Other companies' accounts must send an external id."),
  policy(
    "oidc-trust-names-branch", .high, "Pipelines are trusted by repository and branch, not by organization."),
  policy("sessions-are-short", .medium, "Sessions of privileged roles end after an hour."),
  policy("no-service-star", .medium, "A role is trusted by the service that needs it, not by all of them."),
]
