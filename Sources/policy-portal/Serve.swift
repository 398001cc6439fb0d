import ArgumentParser
import Foundation

/// Shows a published site on loopback, and with `--watch` one that follows its configuration and theme.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Preview the published site on loopback.",
    discussion: """
      For looking at it, not for publishing: any static server does that better.

      With --watch it fetches once, builds, and then builds again and reloads the page whenever site.json or a file of
      the theme changes. It fetches again where site.json asks for other data.
      """)

  @OptionGroup var file: ConfigurationOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "The port; 0 takes a free one.")
  var port = 8000

  @Flag(help: "Build, and build again when site.json or the theme changes.")
  var watch = false

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("The port must be 0 to 65535.") }
  }

  func run() async throws {
    let console = Console(output)
    try await console.run {
      if watch { try await follow(console) } else { try await serve(publishedFolder(), console) }
    }
  }

  private func publishedFolder() throws -> URL {
    let folder = try ConfigurationFile(file.url).output
    guard FileManager.default.fileExists(atPath: folder.appending(path: "index.html").path) else {
      throw NothingPublished(folder: folder.relativePath)
    }
    return folder
  }

  private func serve(_ folder: URL, _ console: Console) async throws {
    let server = PreviewServer(site: PreviewedSite(folder), reloads: false)
    try await server.run(port: port) { tell($0, folder, console) }
  }

  /// Serves and watches, until either ends.
  private func follow(_ console: Console) async throws {
    let watch = SiteWatch(file.url, console: console)
    let folder = try await watch.firstBuild()
    let site = PreviewedSite(folder)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        let server = PreviewServer(site: site, reloads: true)
        try await server.run(port: port) { tell($0, folder, console) }
      }
      group.addTask { try await watch.run(showing: site) }
      try await group.next()
      group.cancelAll()
    }
  }

  private func tell(_ address: String, _ folder: URL, _ console: Console) {
    console.result(address)
    console.info(
      "serving \(folder.relativePath)\(watch ? ", watching \(file.file) and its theme" : ""); stop with Ctrl-C"
    )
  }
}

private struct NothingPublished: Error, CustomStringConvertible {
  let folder: String
  var description: String { "cannot serve '\(folder)': no site is published there\ntry: policy-portal build" }
}
