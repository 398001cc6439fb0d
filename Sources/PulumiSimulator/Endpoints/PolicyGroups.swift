import PolicyData

/// The policy groups of a stack and of an organization, and one group with its members and packs.
extension World {
  func groupsAnswer(of reference: StackReference) -> Answer {
    guard let (stack, organization) = self.stack(reference) else { return .notFound("stack '\(reference)'") }
    return Self.summaries(organization.groups(of: stack))
  }

  func groupsAnswer(in name: String) -> Answer {
    guard let organization = organization(name) else { return .notFound("organization '\(name)'") }
    return Self.summaries(organization.groups)
  }

  func groupAnswer(_ name: String, in organizationName: String) -> Answer {
    guard let organization = organization(organizationName) else {
      return .notFound("organization '\(organizationName)'")
    }
    guard let group = organization.group(name) else { return .notFound("Policy Group '\(name)'") }
    return .json(group.details(in: organization))
  }

  private static func summaries(_ groups: [Group]) -> Answer {
    .json(["policyGroups": .array(groups.map(\.summary))])
  }
}

extension World.Group {
  fileprivate var summary: JSONValue {
    .object(
      members: facts + [
        .init("numStacks", .number(String(members.count))),
        .init("numAccounts", .number(String(accounts.count))),
        .init("numEnabledPolicyPacks", .number(String(packs.count))),
      ])
  }

  fileprivate func details(in organization: World.Organization) -> JSONValue {
    let stacks = members.map { member -> JSONValue in
      ["name": .string(member.stack), "routingProject": .string(member.project)]
    }
    let applied = packs.map { pack in
      JSONValue.object(members: pack.facts(in: organization))
    }
    return .object(
      members: facts + [
        .init("stacks", .array(stacks)), .init("appliedPolicyPacks", .array(applied)),
        .init("accounts", .array(accounts.map(JSONValue.string))),
      ])
  }

  /// What the summary and the details share. A world without mode or entity type is an old server's.
  private var facts: [JSONValue.Member] {
    var facts: [JSONValue.Member] = [
      .init("name", .string(name)), .init("isOrgDefault", .bool(isOrganizationDefault)),
    ]
    if let mode { facts.append(.init("mode", .string(mode.description))) }
    if let entityType { facts.append(.init("entityType", .string(entityType))) }
    return facts
  }
}
