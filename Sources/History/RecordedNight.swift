import GRDB

package import struct Foundation.Date

/// A night as the archive lists it, without what was said in it.
package struct RecordedNight: Hashable, Sendable {
  /// 1, 2, 3…, in the order of recording; numbers of pruned nights are not used again.
  package let number: Int
  package let started: Date
  package let finished: Date
  /// All stacks of the night, those that failed among them.
  package let stackCount: Int
  package let failedCount: Int

  package init(number: Int, started: Date, finished: Date, stackCount: Int, failedCount: Int) {
    self.number = number
    self.started = started
    self.finished = finished
    self.stackCount = stackCount
    self.failedCount = failedCount
  }
}

extension RecordedNight {
  static let columns = "number, started, finished, stacks, failed"

  /// From the columns above, which come first.
  init(_ row: Row) throws {
    self.init(
      number: try row.decode(atIndex: 0),
      started: Date(timeIntervalSinceReferenceDate: try row.decode(atIndex: 1)),
      finished: Date(timeIntervalSinceReferenceDate: try row.decode(atIndex: 2)),
      stackCount: try row.decode(atIndex: 3), failedCount: try row.decode(atIndex: 4))
  }
}
