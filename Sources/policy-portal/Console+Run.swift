import ArgumentParser
import Dispatch
import Foundation
import History
import Portal
import PulumiAPI

extension Console {
  /// Runs a verb: an interrupt cancels it, and an error is printed and becomes the exit code.
  func run(_ body: @escaping @Sendable () async throws -> Void) async throws {
    do {
      try await Interruption.cancelling(body)
    } catch let code as ExitCode {
      throw code
    } catch {
      self.error(Self.words(error))
      throw Self.exitCode(error)
    }
  }

  private static func words(_ error: any Error) -> String {
    if error is CancellationError || (error as? APIError) == .cancelled {
      return "interrupted; nothing was published, the old site stands"
    }
    return "\(error)"
  }

  private static func exitCode(_ error: any Error) -> ExitCode {
    switch error {
    case is ConfigurationErrors, is ConfigurationFileError, is ThemeError: .wrongConfiguration
    case APIError.serviceURL, APIError.consoleDomain: .wrongConfiguration
    case let error as ArchiveError where error.isConfiguration: .wrongConfiguration
    case let error as PublicationError where error.isConfiguration: .wrongConfiguration
    default: .nothingPublished
    }
  }
}

extension PublicationError {
  /// A folder that is refused is one that the configuration names.
  fileprivate var isConfiguration: Bool {
    if case .refused = self { true } else { false }
  }
}

extension ArchiveError {
  /// A file that is refused is one that the configuration names.
  fileprivate var isConfiguration: Bool {
    switch self {
    case .newer, .foreign: true
    case .damaged, .failed: false
    }
  }
}

/// Ctrl-C and a polite kill: the work is cancelled, cleans up, and ends.
private enum Interruption {
  static func cancelling(_ body: @escaping @Sendable () async throws -> Void) async throws {
    let task = Task(operation: body)
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)  // or the default handler ends the process before the source hears of it
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { task.cancel() }
      source.activate()
      return source
    }
    defer { for source in sources { source.cancel() } }
    try await task.value
  }
}
