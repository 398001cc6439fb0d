package import PolicyData

/// How well stacks do, as the service counts it. Numbers only: which resource fails, and why, is never asked.
extension PulumiCloud {
  /// The scores of every stack of an organization, each stack once, sorted.
  package func scores(in organization: String) async throws(APIError) -> [StackScores] {
    let endpoint = try Endpoint("orgs", organization, "policyresults", "compliance")
    let rows = try await everyPage { token throws(APIError) in
      let reply = try await session.post(endpoint, scoresQuestion(token: token))
      let packs = try reply.list("columns", of: "a pack's name", \.string)
      return (reply, try reply.list("rows", of: "a row with an 'entityName'") { ScoreRow($0, packs: packs) })
    }
    let stacks = rows.compactMap(\.scores).map { scores in
      (StackReference(organization: organization, project: scores.project, stack: scores.stack), scores)
    }
    return Dictionary(stacks) { first, _ in first }.sorted { $0.key < $1.key }.map(\.value)
  }

  private func scoresQuestion(token: String?) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("entity", "stack"), .init("size", .number(String(limits.scoresPerPage))),
    ]
    if let token { members.append(.init("continuationToken", .string(token))) }
    return .object(members: members)
  }
}

/// One row of the answer. Its scores stand in the order of the answer's columns.
private struct ScoreRow {
  /// Nil where the name is not a stack's.
  let scores: StackScores?

  /// Nil without a name: then it is no row at all.
  init?(_ json: JSONValue, packs: [String]) {
    guard let name = json["entityName"]?.string else { return nil }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
      scores = nil
      return
    }
    let numbers = zip(packs, json["scores"]?.array ?? [])
    scores = StackScores(
      project: parts[0], stack: parts[1],
      scores: numbers.compactMap { pack, number in
        number.integer.flatMap(ComplianceScore.init).map { .init(pack: pack, score: $0) }
      })
  }
}
