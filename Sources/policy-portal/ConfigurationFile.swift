import Foundation
import Governance
import PolicyData
import Portal

/// A `site.json` on the disk: its content, and the folders it names, relative to its own.
struct ConfigurationFile {
  private let configuration: Configuration
  /// As it is written.
  let text: [UInt8]
  /// Of the file; nil for the current folder, so that messages show paths as they are written.
  private let folder: URL?
  private let otherOutput: String?

  /// - Throws: ``ConfigurationFileError``, or `ConfigurationErrors` with every problem of the file.
  /// - Parameter output: the folder to publish to, instead of the file's own; relative to the current folder.
  init(_ file: URL, output: String? = nil) throws {
    otherOutput = output
    folder = file.relativePath.contains("/") ? file.deletingLastPathComponent() : nil
    do {
      let handle = try FileHandle(forReadingFrom: file)
      defer { try? handle.close() }  // only read: nothing can be lost
      text = Array(try handle.read(upToCount: Configuration.sizeLimit + 1) ?? Data())
    } catch {
      throw ConfigurationFileError(
        file: file.relativePath, isMissing: !FileManager.default.fileExists(atPath: file.path))
    }
    configuration = try Configuration(parsing: text, file: file.relativePath)
  }

  var source: Configuration.Source { configuration.source }
  var stacks: [StackPattern] { configuration.stacks }
  var scores: Bool { configuration.scores }
  var keep: [KeptPeriod] { configuration.keep }
  var rules: SiteRules {
    SiteRules(
      labels: configuration.labels, requirements: configuration.requirements,
      exceptions: configuration.exceptions,
      patience: Patience(staleAfter: configuration.staleAfter, removedFor: configuration.removedFor))
  }
  var history: URL { URL(filePath: configuration.history, relativeTo: folder) }
  var theme: URL? { configuration.theme.map { URL(filePath: $0, relativeTo: folder) } }
  var output: URL {
    otherOutput.map { URL(filePath: $0) } ?? URL(filePath: configuration.output, relativeTo: folder)
  }

  /// - Parameter day: of a kept night. It is evidence, not the portal: no sitemap leads there.
  func edition(of chronicle: Chronicle, kept: [KeptNight] = [], day: Day? = nil) throws -> Edition {
    let source = Source(configuration.source)
    let console = try source.console()
    return Edition(
      site: chronicle.site, title: configuration.title, parameters: configuration.parameters,
      source: source.name,
      isSample: configuration.source == .sample, version: PolicyPortal.version,
      baseURL: day == nil ? configuration.baseURL : nil, history: chronicle.history, kept: kept, day: day,
      console: console)
  }
}

/// A configuration file that cannot be read at all.
struct ConfigurationFileError: Error, CustomStringConvertible {
  let file: String
  let isMissing: Bool

  var description: String {
    isMissing
      ? "cannot read '\(file)': there is no such file\ntry: policy-portal init ORGANIZATION, which writes one"
      : "cannot read '\(file)': it is no readable file"
  }
}
