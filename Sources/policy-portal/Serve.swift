import ArgumentParser
import Foundation
import Hummingbird
import Logging
import Portal

/// Shows a published site on loopback.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Preview the published site on loopback.",
    discussion: "For looking at it, not for publishing: any static server does that better.")

  @OptionGroup var file: ConfigurationOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "The port; 0 takes a free one.")
  var port = 8000

  func run() async throws {
    let console = Console(output)
    try await console.run {
      let configuration = try ConfigurationFile(file.url)
      let index = configuration.output.appending(path: "index.html")
      guard FileManager.default.fileExists(atPath: index.path) else {
        throw NothingPublished(folder: configuration.output.relativePath)
      }
      try await PreviewServer(folder: configuration.output).run(port: port) { address in
        console.result(address)
        console.info("serving \(configuration.output.relativePath); stop with Ctrl-C")
      }
    }
  }
}

private struct NothingPublished: Error, CustomStringConvertible {
  let folder: String
  var description: String { "cannot serve '\(folder)': no site is published there\ntry: policy-portal build" }
}
