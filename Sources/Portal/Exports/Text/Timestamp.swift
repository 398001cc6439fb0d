import struct Foundation.Date

/// A moment for machines, always UTC: `2026-11-24T02:14:00Z`.
enum Timestamp {
  static func text(_ date: Date) -> String {
    let moment = UTCTime(date)
    return "\(moment.date)T\(moment.time):\(moment.second < 10 ? "0" : "")\(moment.second)Z"
  }
}
