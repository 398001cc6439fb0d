import Governance

/// Since when something holds, in words.
enum SinceText {
  /// `12 November 2026`, or `12 November 2026 or earlier` where no night before tells.
  static func short(_ since: Since) -> String {
    let day = DateText(since.night).day
    return since.isAtLeast ? "\(day) or earlier" : day
  }

  static func long(_ since: Since) -> String {
    let day = DateText(since.night).day
    return since.isAtLeast ? "\(day) at least; no night right before tells" : day
  }
}
