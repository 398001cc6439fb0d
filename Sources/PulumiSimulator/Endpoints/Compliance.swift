import PolicyData

/// `POST /api/orgs/{o}/policyresults/compliance`: how much of each pack each stack passes.
extension World {
  private static let rowLimit = 1000

  func complianceAnswer(in name: String, body: [UInt8]) -> Answer {
    guard let organization = organization(name) else { return .notFound("organization '\(name)'") }
    // Why a request is not understood is nothing the service tells either.
    guard let request = try? JSONParser.parse(body), let entity = request["entity"]?.string,
      ["stack", "account", "severity"].contains(entity)
    else { return .badRequest("invalid entity") }
    // Only stacks have scores in this world: the other questions have no rows.
    guard entity == "stack" else { return .json(["columns": [], "rows": [], "continuationToken": ""]) }
    let size = min(request["size"]?.integer ?? Self.rowLimit, Self.rowLimit)
    let stacks = organization.stacks.filter { !$0.isRemoved }
    guard let page = Page(of: stacks, token: request["continuationToken"]?.nonEmptyString, size: size) else {
      return .badRequest("invalid continuation token")
    }
    let columns = Set(organization.groups.flatMap(\.packs).map(\.name)).sorted()
    return .json([
      "columns": .array(columns.map(JSONValue.string)),
      "rows": .array(page.elements.map { organization.complianceRow($0, columns: columns) }),
      "continuationToken": page.nextToken,
    ])
  }
}

extension World.Organization {
  fileprivate func complianceRow(_ stack: World.Stack, columns: [String]) -> JSONValue {
    let required = Set(groups(of: stack).flatMap(\.packs).map(\.name))
    let scores = columns.map { column in
      required.contains(column) ? Self.score("\(stack.project)/\(stack.name)/\(column)") : Self.notApplicable
    }
    return [
      "entityName": .string("\(stack.project)/\(stack.name)"),
      "scores": .array(scores.map { .number(String($0)) }),
    ]
  }

  private static let notApplicable = -1

  /// Made up, but always the same: most stacks pass most policies.
  private static func score(_ key: String) -> Int {
    100 - Int(StableHash.of(key) % 40)
  }
}
