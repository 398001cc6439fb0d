import Foundation
import Synchronization

/// How far something has come.
final class Progress: Sendable {
  static let eraseLine = "\u{1B}[2K\r"

  private let verb: String
  private let console: Console
  private let isTerminal: Bool
  /// Nil before it is told for the first time.
  private let times = Mutex<(started: ContinuousClock.Instant, shown: ContinuousClock.Instant)?>(nil)

  init(verb: String, console: Console, isTerminal: Bool) {
    self.verb = verb
    self.console = console
    self.isTerminal = isTerminal
  }

  func update(_ done: Int, of total: Int) {
    guard total > 0, isDue(final: done == total) else { return }
    if isTerminal {
      console.write(
        "\(Self.eraseLine)\(line(done, of: total))\(done == total ? "\n" : "")", to: .standardError)
    } else {
      console.info("\(verb) \(done) of \(total)")
    }
  }

  /// Ten times a second is smooth on a terminal; a log wants a line every ten seconds, and the last one.
  private func isDue(final: Bool) -> Bool {
    let pause: Duration = isTerminal ? .milliseconds(100) : .seconds(10)
    return times.withLock { times in
      let now = ContinuousClock.now
      let isFirst = times == nil
      let (started, shown) = times ?? (now, now)
      let isDue = final || (isFirst ? isTerminal : now - shown >= pause)
      times = (started, isDue ? now : shown)
      return isDue
    }
  }

  private func line(_ done: Int, of total: Int) -> String {
    let width = 24
    let filled = width * done / total
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    return "\(verb) \(bar) \(done) of \(total)\(timeLeft(done, of: total))"
  }

  private func timeLeft(_ done: Int, of total: Int) -> String {
    guard let started = times.withLock({ $0?.started }), done > 0, done < total else { return "" }
    let elapsed = ContinuousClock.now - started
    guard elapsed > Duration.seconds(2) else { return "" }
    let seconds = (elapsed / done * (total - done)).components.seconds
    return ", \(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60) left"
  }
}
