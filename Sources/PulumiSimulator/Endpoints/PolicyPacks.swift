import PolicyData

/// The packs of an organization, and one version of a pack with its policies.
extension World {
  func packsAnswer(in name: String, named only: String?) -> Answer {
    guard let organization = organization(name) else { return .notFound("organization '\(name)'") }
    let packs = organization.packs.filter { (only ?? $0.name) == $0.name }
    return .json(["policyPacks": .array(packs.map(\.listing))])
  }

  func packAnswer(_ name: String, in organizationName: String, version: (Pack) -> PackVersion?) -> Answer {
    guard let organization = organization(organizationName) else {
      return .notFound("organization '\(organizationName)'")
    }
    guard let pack = organization.pack(name), let version = version(pack) else {
      return .notFound("Policy Pack '\(name)'")
    }
    let isApplied = organization.groups.contains { group in
      group.packs.contains { $0.name == name && $0.version == version.number }
    }
    return .json([
      "name": .string(name), "displayName": .string(pack.displayName),
      "version": .number(String(version.number)),
      "versionTag": .string(version.tag), "applied": .bool(isApplied),
      "policies": .array(version.policies.map(\.published)),
    ])
  }
}

extension World.Pack {
  /// By number or by tag, as the service takes both.
  func version(named name: String) -> World.PackVersion? {
    Int(name).flatMap(version) ?? versions.first { !$0.tag.isEmpty && $0.tag == name }
  }

  /// Newest first. A version without a tag has no place among the tags: the two lists differ in length.
  fileprivate var listing: JSONValue {
    let newestFirst = versions.sorted { $0.number > $1.number }
    return [
      "name": .string(name), "displayName": .string(displayName),
      "versions": .array(newestFirst.map { .number(String($0.number)) }),
      "versionTags": .array(newestFirst.filter { !$0.tag.isEmpty }.map { .string($0.tag) }),
    ]
  }
}
