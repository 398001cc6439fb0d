package import PolicyData

extension World {
  /// The smallest world that says something: one organization, one stack, one preventative group, and each of
  /// the packs applied in its newest version.
  package static func small(
    stack: StackReference = StackReference(organization: "acme", project: "shop", stack: "prod"),
    packs: [Pack] = [.small("tagging")], configuration: JSONValue? = nil
  ) -> World {
    let only = Stack(project: stack.project, name: stack.stack)
    let applied = packs.compactMap { pack in
      pack.newest.map { AppliedPack(pack.name, version: $0.number, configuration) }
    }
    let group = Group(
      "default-policy-group", .preventative, isOrganizationDefault: true, members: [only.member],
      packs: applied)
    return World(organizations: [
      Organization(name: stack.organization, stacks: [only], packs: packs, groups: [group])
    ])
  }

  /// Many stacks `project/stack-1`, `project/stack-2`… of one organization, for paging and for load.
  package static func wide(stacks count: Int, organization: String = "acme") -> World {
    let stacks = (0..<max(count, 0)).map { Stack(project: "project", name: "stack-\($0 + 1)") }
    let group = Group(
      "default-policy-group", .preventative, isOrganizationDefault: true, members: stacks.map(\.member),
      packs: [AppliedPack("tagging", version: 1)])
    return World(organizations: [
      Organization(name: organization, stacks: stacks, packs: [.small("tagging")], groups: [group])
    ])
  }
}

extension World.Pack {
  /// A pack of versions 1.0.0, 1.1.0…, each with the same policies.
  package static func small(
    _ name: String, versions count: Int = 1, policies: [String] = ["required-tags"]
  ) -> World.Pack {
    let policies = policies.map { World.Policy(name: $0, description: "Tests \($0).") }
    return World.Pack(
      name: name,
      versions: (0..<max(count, 0)).map {
        World.PackVersion(number: $0 + 1, tag: "1.\($0).0", policies: policies)
      })
  }
}
