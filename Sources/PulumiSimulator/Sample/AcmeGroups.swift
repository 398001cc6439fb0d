import PolicyData

/// Which of acme's stacks must pass what. `lastModified` decides between groups that disagree.
extension World.Organization {
  var defaultGroups: [World.Group] {
    [
      World.Group(
        "default-policy-group", isOrganizationDefault: true,
        members: members(
          "shop-web/*", "shop-api/*", "shop-catalog/*", "checkout/*", "payments/*", "data-lake/*",
          "Mobile.App/*", "platform-network/*"),
        packs: [
          .init("org-baseline", version: 3, .acmeBaseline),
          .init("tagging", version: 3, .settings(all: "advisory", ["required-tags": .rule("mandatory")])),
        ], lastModified: 40),
      World.Group(
        "default-accounts-policy-group", .audit, isOrganizationDefault: true, entityType: "accounts",
        accounts: ["acme-aws", "acme-aws/eu-central-1", "acme-aws/us-east-1"],
        packs: [.init("cis-aws", version: 2)], lastModified: 10),
    ]
  }

  /// The two PCI groups and the network group disagree with each other where stacks are in several of them.
  var productionGroups: [World.Group] {
    [
      World.Group(
        "Shop production",
        members: members("shop-web/prod*", "shop-api/prod*", "shop-catalog/prod", "checkout/prod*"),
        packs: [
          .init("cis-aws", version: 2, .acmeBenchmark),
          .init("data-encryption", version: 2, .settings(all: "mandatory")),
          .init("secrets-hygiene", version: 2, .acmeSecrets),
        ], lastModified: 36),
      World.Group(
        "PCI scope (EU)", members: members("checkout/prod-eu", "payments/prod"),
        packs: [
          .init("pci-dss-aws", version: 3, .acmeCardData),
          .init("net-guard", version: 12, .acmeNetwork, environments: ["governance/net@stable"]),
        ], lastModified: 38),
      World.Group(
        "PCI scope (US)", members: members("checkout/prod-us", "payments/prod"),
        packs: [.init("pci-dss-aws", version: 2, .settings(all: "mandatory"))], lastModified: 21),
      World.Group(
        "Network / edge", members: members("platform-network/*", "shop-api/prod*", "checkout/prod*"),
        packs: [
          .init("net-guard", version: 11, .settings(all: "mandatory", ["flow-logs": .rule("disabled")]))
        ],
        lastModified: 30),
      World.Group(
        "Data platform", members: members("data-lake/*"),
        packs: [
          .init("data-encryption", version: 2, .settings(all: "advisory")),
          .init("secrets-hygiene", version: 1, .settings(all: "mandatory")),
        ], lastModified: 18),
      World.Group(
        "Encryption drive 2026 🔐", members: members("data-lake/prod", "payments/prod"),
        packs: [.init("data-encryption", version: 2, .acmeEncryptionDrive)], lastModified: 39),
    ]
  }

  var auditGroups: [World.Group] {
    [
      World.Group(
        "Dauerprüfung · Zürich", .audit,
        members: members("shop-search/prod", "Mobile.App/*", "shop-web/prod-eu"),
        packs: [.init("cis-aws", version: 3), .init("continuous-policy", version: 3, .continuousPolicy)],
        lastModified: 33),
      World.Group(
        "استمرارية الأعمال", .audit,
        members: members("payments/prod", "data-lake/prod", "warehouse-sync/dev"),
        packs: [
          .init(
            "backup-retention", version: 2,
            .settings(
              all: "mandatory", ["backups-in-another-region": .rule(nil, ["region": "eu-west-1"])]))
        ], lastModified: 25),
    ]
  }

  var otherGroups: [World.Group] {
    [
      World.Group(
        "Ω / sandbox", members: members("*/dev", "feature-previews/*"),
        packs: [
          .init("cost-guardrails", version: 4), .init("tagging", version: 1, .settings(all: "disabled")),
        ], lastModified: 12),
      World.Group(
        "Legacy, advisory only", members: members("legacy-sites/*"),
        packs: [.init("org-baseline", version: 1, .settings(all: "advisory"))], lastModified: 3),
      World.Group("M&A onboarding", packs: [.init("org-baseline", version: 2)], lastModified: 6),
    ]
  }
}
