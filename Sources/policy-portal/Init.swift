import ArgumentParser
import Foundation
import PolicyData
import Portal
import PulumiAPI

/// Writes a first site.json for an organization.
struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a site.json for an organization, listing its stacks through the API.",
    discussion: "An existing file is never overwritten.")

  @Argument(help: "The organization whose stacks the portal shall show.", completion: .default)
  var organization: String?

  @Option(help: "The service's URL, for self-hosted ones.")
  var url = "https://api.pulumi.com"

  @Flag(help: "Print the JSON Schema of site.json, for editors, and write nothing.")
  var schema = false

  @OptionGroup var file: ConfigurationOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard schema || organization != nil else { throw ValidationError("Please name the organization.") }
    guard organization.map({ StackPattern("\($0)/*/*") != nil }) ?? true else {
      throw ValidationError("An organization's name holds no '/'.")
    }
  }

  func run() async throws {
    let console = Console(output)
    try await console.run {
      guard let organization, !schema else { return console.result(Configuration.schema) }
      guard !FileManager.default.fileExists(atPath: file.url.path) else { throw FileExists(file: file.file) }
      let service = Configuration.Source.service(Configuration.Service(url: url))
      let stacks = try await Source(service).withCloud { cloud in try await cloud.stacks(in: organization) }
      let patterns = Set(stacks.map(\.reference.project)).sorted()
        .compactMap { StackPattern("\(organization)/\($0)/*") }
      let text = Configuration.template(organization: organization, stacks: patterns, service: url)
      do {
        try Data(text.utf8).write(to: file.url, options: .withoutOverwriting)
      } catch {
        throw CannotWrite(file: file.file, reason: error.localizedDescription)
      }
      console.info(
        "wrote \(file.file): \(stacks.count) stacks in \(patterns.count) projects of \(organization)\ntry: policy-portal build"
      )
      console.result(file.file)
    }
  }
}

private struct FileExists: Error, CustomStringConvertible {
  let file: String
  var description: String { "cannot write '\(file)': it exists\ntry: another name with --config" }
}

private struct CannotWrite: Error, CustomStringConvertible {
  let file: String
  let reason: String
  var description: String { "cannot write '\(file)': \(reason)" }
}
