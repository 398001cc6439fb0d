import ArgumentParser
import Foundation
import Synchronization

/// The only printer. Progress and errors go to standard error; standard output carries the result alone.
struct Console: Sendable {
  let verbosity: Verbosity
  let format: LogFormat
  private let isTerminal: Bool

  enum Verbosity { case quiet, normal }

  enum LogFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  private enum Level: String { case info, warning, error }

  init(_ options: OutputOptions) {
    verbosity = options.quiet ? .quiet : .normal
    format = options.logFormat
    isTerminal = isatty(STDERR_FILENO) == 1 && options.logFormat == .text
  }

  func info(_ message: String) { if verbosity == .normal { log(.info, message) } }
  func warning(_ message: String) { log(.warning, message) }
  func error(_ message: String) { log(.error, message) }

  /// The result, for scripts: nothing else goes to standard output.
  func result(_ text: String) { write("\(text)\n", to: .standardOutput) }

  /// A bar with counts and the time left on a terminal, plain lines elsewhere, nothing with `--quiet`.
  func progress(_ verb: String) -> Progress? {
    verbosity == .quiet ? nil : Progress(verb: verb, console: self, isTerminal: isTerminal)
  }

  private func log(_ level: Level, _ message: String) {
    switch format {
    case .text:
      let prefix = level == .info ? "" : "policy-portal: \(level.rawValue): "
      write("\(isTerminal ? Progress.eraseLine : "")\(prefix)\(message)\n", to: .standardError)
    case .json:
      let fields = ["time": Date.now.formatted(.iso8601), "level": level.rawValue, "message": message]
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      // Three strings always encode; losing a log line would be better than losing the run.
      guard let line = try? encoder.encode(fields) else { return }
      write(String(decoding: line, as: UTF8.self) + "\n", to: .standardError)
    }
  }

  /// A closed pipe must not end a build: what cannot be printed is lost.
  fileprivate func write(_ text: String, to handle: FileHandle) {
    try? handle.write(contentsOf: Data(text.utf8))
  }
}

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
