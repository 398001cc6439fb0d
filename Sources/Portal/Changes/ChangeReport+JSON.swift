import Governance
import PolicyData

extension ChangeReport {
  /// Raised where a member changes its meaning or goes: a new one breaks no reader.
  package static let schemaVersion = 1

  /// For machines: every change with every stack, a line a change.
  package static func json(_ night: RecordedChanges) -> String {
    var bytes: [UInt8] = []
    bytes += "{\"schemaVersion\":\(schemaVersion),\"from\":".utf8
    JSONText.append(night.before.map { .text(Timestamp.text($0)) } ?? .missing, to: &bytes)
    bytes += ",\"to\":\"\(Timestamp.text(night.night))\",\"changes\":[".utf8
    var separator = "\n"
    for change in night.changes {
      bytes += separator.utf8
      separator = ",\n"
      append(change, to: &bytes)
    }
    bytes += "\n]}\n".utf8
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ change: RecordedChange, to bytes: inout [UInt8]) {
    let members: [(name: String, value: Cell)] = [
      ("id", .text(change.id)), ("direction", .text(change.direction.rawValue)),
      ("kind", .text(change.kind)), ("organization", .text(change.organization)),
      ("title", .text(change.title)), ("detail", change.detail.isEmpty ? .missing : .text(change.detail)),
      ("stacks", .list(change.stacks.map(\.description))),
    ]
    JSONText.append(members, between: ("{", "}"), to: &bytes) { member, bytes in
      JSONText.append(member.name, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      JSONText.append(member.value, to: &bytes)
    }
  }
}
