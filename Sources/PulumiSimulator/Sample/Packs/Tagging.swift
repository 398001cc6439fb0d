import PolicyData

extension World.Pack {
  static let tagging = World.Pack(
    "tagging", "Tagging", wiki: "https://wiki.acme.example/tags",
    Release("0.9.0", adds: basics), Release("1.0.0", adds: ownership, raises: ["required-tags"]),
    Release("1.1.0", adds: lifetimes, raises: ["owner-is-a-team"]))
}

private let basics: [World.Policy] = [
  policy(
    "required-tags", .medium, "Every resource that can carry tags carries the required ones.",
    fix: "Add the tags to the provider's defaultTags, so that each resource inherits them.",
    parameters: [texts("tags", "Keys that must be present.", default: ["owner", "cost-center"])]),
  policy(
    "tag-keys-are-lower-case", .low, "Tag keys are written in lower case with hyphens.",
    fix: "Rename the key; keep the old one until the cost reports have switched."),
  policy("no-empty-tag-values", .low, "A tag has a value: an empty one says less than none."),
  policy(
    "cost-center-is-known", .medium, "The cost center is one that finance knows.",
    fix: "Ask finance for the number of your team's cost center.",
    parameters: [texts("costCenters", "The known cost centers.")], required: ["costCenters"]),
]

private let ownership: [World.Policy] = [
  policy(
    "owner-is-a-team", .medium, "The owner tag names a team, not a person: people move on.",
    iso("A.5.9", "Assets and who is responsible for them"),
    fix: "Use the team's handle, such as team-checkout."),
  policy(
    "environment-tag-matches-stack", .high, "The environment tag says what the stack's name says.",
    fix: "Derive the tag from the name of the stack instead of writing it twice."),
  policy(
    "data-class-on-stores", .high, "Buckets, databases and queues say which class of data they hold.",
    iso("A.5.12", "Classification of information"),
    fix: "Tag the store with data-class public, internal, confidential or restricted.",
    parameters: [
      texts("classes", "The classes in use.", default: ["public", "internal", "confidential", "restricted"])
    ]),
]

private let lifetimes: [World.Policy] = [
  policy(
    "sandbox-has-expiry", .medium, "Resources in sandbox accounts say when they may be deleted.",
    fix: "Tag the resource with expires and a date at most the given number of days away.",
    parameters: [number("days", "The longest life, in days.", default: 30)]),
  policy(
    "no-secrets-in-tags", .critical,
    "Tags hold no secrets: everybody with read access to the account sees them.",
    nist("IA-5(7)", "No secrets embedded in plain text"), level: .mandatory,
    fix: "Move the value to the secret store, and rotate it: it was readable."),
]
