package import PolicyData

/// What an organization tells about its policies. A token may read a stack and none of this: 403 and 404 are
/// common.
extension PulumiCloud {
  package func policyGroups(in organization: String) async throws(APIError) -> [PolicyGroupSummary] {
    try await groups(Endpoint("orgs", organization, "policygroups"))
  }

  /// A group with its members and the packs it applies.
  package func policyGroup(_ name: String, in organization: String) async throws(APIError) -> PolicyGroup {
    try await policyGroup(name, in: organization, pool: SharedPacks())
  }

  func policyGroup(
    _ name: String, in organization: String, pool: SharedPacks
  ) async throws(APIError) -> PolicyGroup {
    let reply = try await session.get(Endpoint("orgs", organization, "policygroups", name))
    let group = try reply.value("a group with a 'name'") { json in
      pool.withLock { PolicyGroup(json, pool: &$0) }
    }
    guard group.summary.name == name else { throw reply.another("the group asked for") }
    return group
  }

  /// Every pack that the organization may use, with the versions that exist.
  package func policyPacks(in organization: String) async throws(APIError) -> [PolicyPackListing] {
    try await session.get(Endpoint("orgs", organization, "policypacks"))
      .list("policyPacks", of: "a pack with a 'name'", PolicyPackListing.init)
      .sorted { $0.name < $1.name }
  }

  /// One version of a pack, with its policies. Asked for by its running number: a tag may be empty.
  package func policyPackVersion(
    _ version: Int, of pack: String, in organization: String
  ) async throws(APIError) -> PolicyPackVersion {
    let reply = try await session.get(
      Endpoint("orgs", organization, "policypacks", pack, "versions", String(version)))
    let found = try reply.value("a pack with a 'name'", PolicyPackVersion.init)
    // An answer may leave its number out, and then there is nothing that contradicts ours.
    guard found.name == pack, (found.version ?? version) == version else {
      throw reply.another("the pack version asked for")
    }
    return found
  }
}
