import PolicyData

/// Logistics and energy: the critical parts are guarded well, the rest by habit.
extension World.Organization {
  static let globex: World.Organization = {
    var globex = World.Organization(name: "globex", stacks: globexStacks)
    globex.packs = [
      .backupRetention, .cisAWS.upTo(2), .costGuardrails, .k8sRestricted, .netGuard.upTo(11),
      .orgBaseline.upTo(2),
      .tagging, .iamLeastPrivilege.upTo(1),
    ]
    globex.groups = globex.globexGroups
    return globex
  }()
}

private let globexStacks: [World.Stack] =
  project("fleet-tracking", ["dev": 38, "staging": 81, "prod-eu": 164, "prod-us": 160])
  + project("grid-control", ["dev": 55, "staging": 120, "prod": 271])
  + project("meter-ingest", ["dev": 26, "prod": 183])
  + project("pipeline-monitor", ["staging": 47, "prod": 92])
  + project("port-logistics", ["dev": 31, "prod-eu": 118, "prod-asia": 97])
  + project("billing", ["dev": 19, "staging": 40, "prod": 88])
  + project("forecasting", ["lab": 14])

extension World.Organization {
  fileprivate var globexGroups: [World.Group] {
    [
      World.Group(
        "default-policy-group", isOrganizationDefault: true,
        members: members(
          "fleet-tracking/*", "grid-control/*", "meter-ingest/*", "port-logistics/dev", "billing/*"),
        packs: [
          .init("org-baseline", version: 2, .settings(all: "advisory")),
          .init("tagging", version: 2, .globexTags),
        ], lastModified: 20),
      World.Group(
        "Critical infrastructure", members: members("grid-control/*", "meter-ingest/prod"),
        packs: [
          .init("cis-aws", version: 2, .settings(all: "mandatory", ["s3-mfa-delete": .rule("advisory")])),
          .init("net-guard", version: 11, .globexNetwork), .init("org-baseline", version: 2, .globexBaseline),
        ], lastModified: 31),
      World.Group(
        "Kubernetes (shared clusters)", members: members("fleet-tracking/*", "meter-ingest/*"),
        packs: [.init("k8s-restricted", version: 2, .globexClusters)], lastModified: 14),
      World.Group(
        "Kubernetes pilot", members: members("fleet-tracking/staging", "fleet-tracking/prod-us"),
        packs: [.init("k8s-restricted", version: 3, .settings(all: "advisory"))], lastModified: 9),
      World.Group(
        "NIS2 observation", .audit,
        members: members("pipeline-monitor/*", "grid-control/prod", "port-logistics/prod-eu"),
        packs: [.init("cis-aws", version: 1), .init("backup-retention", version: 1)], lastModified: 16),
      World.Group(
        "R&D \"playground\" <lab>", members: members("forecasting/*", "billing/dev"),
        packs: [.init("cost-guardrails", version: 4)], lastModified: 5),
    ]
  }
}

extension JSONValue {
  fileprivate static let globexTags = JSONValue.settings(
    all: "advisory",
    [
      "required-tags": .rule("mandatory", ["tags": ["owner", "cost-center", "site"]]),
      "no-empty-tag-values": .rule("disabled"),
    ])

  fileprivate static let globexNetwork = JSONValue.settings(
    all: "mandatory",
    [
      "no-open-ssh": .rule(nil, ["allowedCidrs": ["172.16.0.0/12"]]),
      "private-endpoints": .rule("advisory"),
      "peering-routes-are-narrow": .rule("advisory"),
    ])

  fileprivate static let globexBaseline = JSONValue.settings(
    all: "mandatory", ["allowed-regions": .rule("mandatory", ["regions": ["eu-central-1", "eu-north-1"]])])

  fileprivate static let globexClusters = JSONValue.settings(
    all: "advisory",
    [
      "no-privileged-containers": .rule("mandatory"), "no-host-namespaces": .rule("mandatory"),
      "images-from-our-registry": .rule("mandatory", ["registries": ["registry.globex.example"]]),
      "replicas": .rule("disabled"),
    ])
}
