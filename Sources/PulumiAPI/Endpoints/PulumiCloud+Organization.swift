package import PolicyData

/// What an organization tells about its policies. A token may read a stack and none of this: 403 and 404 are
/// common.
extension PulumiCloud {
  package func policyGroups(in organization: String) async throws(APIError) -> [PolicyGroupSummary] {
    try await groups(Endpoint("orgs", organization, "policygroups"))
  }

  /// A group with its members and the packs it applies.
  package func policyGroup(_ name: String, in organization: String) async throws(APIError) -> PolicyGroup {
    let pool = SharedConfigurations()
    return try await session.get(Endpoint("orgs", organization, "policygroups", name))
      .value("a group with a 'name'") { json in pool.withLock { PolicyGroup(json, pool: &$0) } }
  }

  /// Every pack that the organization may use, with the versions that exist.
  package func policyPacks(in organization: String) async throws(APIError) -> [PolicyPackListing] {
    try await session.get(Endpoint("orgs", organization, "policypacks"))
      .list("policyPacks", of: "a pack with a 'name'", PolicyPackListing.init)
      .sorted { $0.name < $1.name }
  }

  /// One version of a pack, with its policies. The version is its tag, or its running number where the tag is
  /// empty.
  package func policyPackVersion(
    _ version: String, of pack: String, in organization: String
  ) async throws(APIError) -> PolicyPackVersion {
    try await session.get(Endpoint("orgs", organization, "policypacks", pack, "versions", version))
      .value("a pack with a 'name'", PolicyPackVersion.init)
  }
}
