import Governance
package import PolicyData

package import struct Foundation.Date

/// The form in which a night's changes are kept: whole seconds, and no member for what is empty.
extension RecordedChanges {
  package var json: JSONValue {
    let before = before.map { [JSONValue.Member("before", .number(String(Self.seconds($0))))] } ?? []
    return .object(
      members: [JSONValue.Member("night", .number(String(Self.seconds(night))))] + before
        + [JSONValue.Member("changes", .array(changes.map(\.json)))])
  }

  /// Nil where this tells of no night's changes. A change that cannot be read is left out.
  package init?(_ json: JSONValue) {
    guard let night = json["night"]?.integer, let changes = json["changes"]?.array else { return nil }
    self.init(
      night: Date(timeIntervalSince1970: Double(night)),
      before: json["before"]?.integer.map { Date(timeIntervalSince1970: Double($0)) },
      changes: changes.compactMap(RecordedChange.init))
  }

  /// As it is kept: what two notes of one night have in common.
  package static func seconds(_ date: Date) -> Int { Int(date.timeIntervalSince1970) }
}

extension RecordedChange {
  fileprivate var json: JSONValue {
    // A name may hold a slash: a stack stands in its two parts.
    let stacks = stacks.map { JSONValue.array([.string($0.project), .string($0.stack)]) }
    let members: [JSONValue.Member?] = [
      .init("id", .string(id)), .init("direction", .string(direction.rawValue)),
      .init("organization", .string(organization)), .init("stacks", .array(stacks)),
      pack.map { .init("pack", .string($0)) },
    ]
    return .object(members: members.compactMap(\.self) + text.members)
  }

  fileprivate init?(_ json: JSONValue) {
    guard let id = json["id"]?.string, let direction = json["direction"]?.string.flatMap(Direction.init),
      let organization = json["organization"]?.string, let stacks = json["stacks"]?.array
    else { return nil }
    self.init(
      id: id, direction: direction, organization: organization, pack: json["pack"]?.string,
      text: ChangeText(json),
      stacks: stacks.compactMap { stack in
        guard let parts = stack.array?.compactMap(\.string), parts.count == 2 else { return nil }
        return StackReference(organization: organization, project: parts[0], stack: parts[1])
      })
  }
}
