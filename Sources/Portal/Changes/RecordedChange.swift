package import Governance
package import PolicyData

/// One change with all stacks that it happened to.
package struct RecordedChange: Hashable, Sendable {
  /// Unique in its night, and the same in every build.
  package let id: String
  package let direction: Direction
  package let organization: String
  /// The pack that it is about; nil for changes of stacks, groups and requirements.
  package let pack: String?
  let text: ChangeText
  /// Sorted.
  package let stacks: [StackReference]

  package init(_ group: ChangeGroup) {
    self.init(
      id: group.id, direction: group.direction, organization: group.organization, pack: group.change.pack,
      text: ChangeText(group.change), stacks: group.stacks)
  }

  init(
    id: String, direction: Direction, organization: String, pack: String?, text: ChangeText,
    stacks: [StackReference]
  ) {
    self.id = id
    self.direction = direction
    self.organization = organization
    self.pack = pack
    self.text = text
    self.stacks = stacks
  }

  var packName: PackName? { pack.map { PackName(organization: organization, pack: $0) } }

  /// The policy of the pack that it is about.
  var policy: String? { text.subject == .policy ? text.name : nil }

  package var title: String { text.title }
  package var detail: String { text.detail }

  /// `level-changed`: an identity is organization, kind and content.
  var kind: String {
    let parts = id.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count > 1 ? String(parts[1]) : ""
  }
}
