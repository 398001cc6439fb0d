package import PolicyData

extension PulumiCloud {
  /// Every stack that the token may see, in one organization or in all of the user's.
  package func stacks(in organization: String?) async throws(APIError) -> [StackSummary] {
    try await everyPage { token throws(APIError) in
      let reply = try await session.get(stacksEndpoint(organization, token: token))
      return (reply, try reply.list("stacks", of: "a stack with its three names", StackSummary.init))
    }.sorted { $0.reference < $1.reference }
  }

  private func stacksEndpoint(_ organization: String?, token: String?) throws(APIError) -> Endpoint {
    var query = [("maxResults", String(limits.stacksPerPage))]
    if let organization { query.append(("organization", organization)) }
    if let token { query.append(("continuationToken", token)) }
    return try Endpoint("user", "stacks", query: query)
  }
}
