import Foundation

/// A moment for machines, always UTC: `2026-11-24T02:14:00Z`.
enum Timestamp {
  static func text(_ date: Date) -> String { date.formatted(.iso8601) }
}
