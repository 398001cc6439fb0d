import PolicyData

/// Lists that come in pages, each with the token of the next (pulumi-cloud-api.md, section 1.7).
extension PulumiCloud {
  /// The whole list.
  /// - Parameter page: asks for the page of a token, or for the first one, and reads its elements.
  func everyPage<Element>(
    _ page: (_ token: String?) async throws(APIError) -> (reply: Reply, elements: [Element])
  ) async throws(APIError) -> [Element] {
    var (reply, elements) = try await page(nil)
    var isEmpty = elements.isEmpty
    var seen: Set<String> = []
    // A service that repeats a token, or has more to come after nothing, would lead us round for ever: like
    // the Pulumi CLI, we take that for the end.
    while let token = reply.json["continuationToken"]?.nonEmptyString, !isEmpty, seen.insert(token).inserted {
      guard seen.count < limits.pages else { throw reply.problem(.tooManyPages(limit: limits.pages)) }
      let next = try await page(token)
      reply = next.reply
      elements += next.elements
      isEmpty = next.elements.isEmpty
    }
    return elements
  }
}
