import PolicyData

/// A small company that does it well: every stack guarded, production by mandatory policies of the newest
/// versions.
extension World.Organization {
  static let initech: World.Organization = {
    var initech = World.Organization(name: "initech", stacks: initechStacks)
    initech.packs = [.cisAWS, .k8sRestricted, .orgBaseline, .secretsHygiene]
    initech.groups = initech.initechGroups
    return initech
  }()
}

private let initechStacks: [World.Stack] =
  project("app", ["dev": 44, "staging": 61, "prod": 104])
  + project("api", ["dev": 39, "staging": 52, "prod": 91])
  + project("website", ["staging": 12, "prod": 14])
  + project("reports", ["prod": 27])

extension World.Organization {
  fileprivate var initechGroups: [World.Group] {
    [
      World.Group(
        "default-policy-group", isOrganizationDefault: true, members: members("*/*"),
        packs: [
          .init("org-baseline", version: 3, .initechBaseline),
          .init("secrets-hygiene", version: 2, .settings(all: "mandatory")),
        ], lastModified: 8),
      World.Group(
        "Production", members: members("*/prod"),
        packs: [
          .init("cis-aws", version: 3, .settings(all: "mandatory", ["support-role": .rule("advisory")])),
          .init("k8s-restricted", version: 3, .initechClusters),
        ], lastModified: 9),
      World.Group(
        "Quarterly audit", .audit, members: members("*/prod"), packs: [.init("cis-aws", version: 3)],
        lastModified: 7),
    ]
  }
}

extension JSONValue {
  fileprivate static let initechBaseline = JSONValue.settings(
    all: "mandatory",
    [
      "approved-images": .rule(nil, ["owners": ["777788889999"]]),
      "public-dns-has-owner": .rule("advisory"),
    ])

  fileprivate static let initechClusters = JSONValue.settings(
    all: "mandatory", ["images-from-our-registry": .rule(nil, ["registries": ["registry.initech.example"]])])
}
