import PolicyData

extension World {
  /// An organization with everything in it.
  package struct Organization: Sendable {
    package var name: String
    package var stacks: [Stack]
    package var packs: [Pack]
    package var groups: [Group]

    package init(name: String, stacks: [Stack] = [], packs: [Pack] = [], groups: [Group] = []) {
      self.name = name
      self.stacks = stacks
      self.packs = packs
      self.groups = groups
    }
  }
}

extension World.Organization {
  func pack(_ name: String) -> World.Pack? { packs.first { $0.name == name } }

  func group(_ name: String) -> World.Group? { groups.first { $0.name == name } }

  func groups(of stack: World.Stack) -> [World.Group] {
    groups.filter { $0.members.contains(stack.member) }
  }

  /// The members that a group gets: every stack that one of the patterns meets, such as `shop-*/prod*`.
  func members(_ patterns: String...) -> [World.Group.Member] {
    let patterns = patterns.compactMap { StackPattern("\(name)/\($0)") }
    return stacks.map(\.member).filter { member in
      let reference = StackReference(organization: name, project: member.project, stack: member.stack)
      return patterns.contains { $0.matches(reference) }
    }
  }
}
