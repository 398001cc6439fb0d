package import Governance
import PolicyData

package import struct Foundation.Date

/// What changed in a night, in words: small enough to be kept for every night, so that a portal tells of a year of
/// nights and reads none of them whole.
package struct RecordedChanges: Hashable, Sendable {
  /// When the night ended.
  package let night: Date
  /// When the night before ended; nil for the first that is kept.
  package let before: Date?
  /// Weakened first, then strengthened, then neutral; within, most stacks first.
  package let changes: [RecordedChange]

  package init(night: Date, before: Date?, changes: [RecordedChange]) {
    self.night = night
    self.before = before
    self.changes = changes
  }

  /// - Parameter changes: nil for the first night.
  package init(_ changes: Changes?, night: Date) {
    self.init(night: night, before: changes?.from, changes: (changes?.groups ?? []).map(RecordedChange.init))
  }

  package init(_ changes: Changes) { self.init(changes, night: changes.to) }

  package func count(_ direction: Direction) -> Int { changes.count { $0.direction == direction } }
}
