import PolicyData

package import struct Foundation.Date

extension World {
  /// A stack, as far as the portal can see it.
  package struct Stack: Sendable {
    package var project: String
    package var name: String
    /// Nil for a stack that was never updated.
    package var lastUpdate: Date?
    package var resourceCount: Int?
    /// A stack that the list does not show can still be asked for by its name.
    package var isListed: Bool
    /// A removed stack is answered with 404, even where the list still shows it.
    package var isRemoved: Bool

    package init(
      project: String, name: String, lastUpdate: Date? = World.start, resourceCount: Int? = 0,
      isListed: Bool = true, isRemoved: Bool = false
    ) {
      self.project = project
      self.name = name
      self.lastUpdate = lastUpdate
      self.resourceCount = resourceCount
      self.isListed = isListed
      self.isRemoved = isRemoved
    }
  }
}

extension World.Stack {
  /// As a group's list of members names it.
  package var member: World.Group.Member { World.Group.Member(project: project, stack: name) }

  func matches(_ reference: StackReference) -> Bool {
    project == reference.project && name == reference.stack
  }
}
