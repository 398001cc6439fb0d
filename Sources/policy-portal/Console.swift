import ArgumentParser
import Foundation

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
  func write(_ text: String, to handle: FileHandle) {
    try? handle.write(contentsOf: Data(text.utf8))
  }
}
