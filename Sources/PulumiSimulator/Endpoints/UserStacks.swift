import PolicyData

import struct Foundation.Date

/// `GET /api/user/stacks`: a page of the stacks of one organization, or of all the user's.
extension World {
  /// Small, so that a sample world of a few dozen stacks has pages to turn.
  private static let stacksPageSize = 25

  func stacksAnswer(_ target: RequestTarget) -> Answer {
    let selected: [Organization]
    if let name = target["organization"] {
      guard user.organizations.contains(name), let organization = organization(name) else {
        return .notFound("organization '\(name)'")
      }
      selected = [organization]
    } else {
      selected = user.organizations.compactMap(organization)
    }
    let stacks = selected.flatMap { organization in
      organization.stacks.filter { $0.isListed && (target["project"] ?? $0.project) == $0.project }
        .map { $0.summary(in: organization.name) }
    }
    return page(of: stacks, target)
  }

  private func page(of stacks: [JSONValue], _ target: RequestTarget) -> Answer {
    let wanted = target["maxResults"].map(Int.init) ?? Self.stacksPageSize
    guard let wanted, wanted > 0 else { return .badRequest("invalid maxResults") }
    let size = min(wanted, Self.stacksPageSize)
    guard let page = Page(of: stacks, token: target["continuationToken"], size: size) else {
      return .badRequest("invalid continuation token")
    }
    return .json(["stacks": .array(Array(page.elements)), "continuationToken": page.nextToken])
  }
}

extension World.Stack {
  fileprivate func summary(in organization: String) -> JSONValue {
    let path = "\(organization)/\(project)/\(name)"
    var members: [JSONValue.Member] = [
      .init("id", .string(path)), .init("orgName", .string(organization)),
      .init("projectName", .string(project)),
      .init("stackName", .string(name)), .init("links", ["self": .string("https://app.pulumi.com/\(path)")]),
    ]
    if let lastUpdate {
      members.append(.init("lastUpdate", .number(String(Int(lastUpdate.timeIntervalSince1970)))))
    }
    if let resourceCount { members.append(.init("resourceCount", .number(String(resourceCount)))) }
    return .object(members: members)
  }
}
