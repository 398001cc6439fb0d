package import PolicyData

extension PulumiCloud {
  /// Every stack that the token may see, in one organization or in all of the user's.
  package func stacks(in organization: String?) async throws(APIError) -> [StackSummary] {
    var stacks: [StackSummary] = []
    var seen: Set<String> = []
    var token: String?
    for _ in 0..<max(limits.pages, 1) {
      let reply = try await session.get(stacksEndpoint(organization, token: token))
      let page = try reply.list("stacks", of: "a stack with its three names", StackSummary.init)
      stacks += page
      token = reply.json["continuationToken"]?.nonEmptyString
      // A service that repeats a token, or has more to come after nothing, would lead us round for ever: like
      // the Pulumi CLI, we take that for the end.
      guard let token, !page.isEmpty, seen.insert(token).inserted else {
        return stacks.sorted { $0.reference < $1.reference }
      }
    }
    let endpoint = try stacksEndpoint(organization, token: nil)
    let exchange = Exchange(origin: service.origin, path: service.pathPrefix + endpoint.path)
    throw APIError.answer(exchange, .tooManyPages(limit: limits.pages))
  }

  private func stacksEndpoint(_ organization: String?, token: String?) throws(APIError) -> Endpoint {
    var query = [("maxResults", String(limits.stacksPerPage))]
    if let organization { query.append(("organization", organization)) }
    if let token { query.append(("continuationToken", token)) }
    return try Endpoint("user", "stacks", query: query)
  }
}
