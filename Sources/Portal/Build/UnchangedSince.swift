import Foundation
import Templates

/// Since which night a page has been as it is: the time that pages show, so that one without news stays the same
/// bytes. Templates know it as `unchangedSince`, with `text` and `machine`, on every page.
///
/// When the service was last asked is another question, which only the overview answers: it changes every night.
final class UnchangedSince: Sendable {
  /// This build's own.
  let night: NightTime
  private let texts = SharedCache<NightTime, Value>()

  init(night: Date) { self.night = NightTime(seconds: Int64(night.timeIntervalSince1970.rounded(.down))) }

  /// A page's values with it.
  func added(_ night: NightTime, to page: Value) -> Value {
    guard case .object(var members) = page else { return page }
    members["unchangedSince"] = texts.value(for: night) {
      let text = DateText(Date(timeIntervalSince1970: TimeInterval(night.seconds)))
      return ["text": .text(text.text), "machine": .text(text.machine)]
    }
    return .object(members)
  }
}
