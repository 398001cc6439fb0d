import ArgumentParser
internal import CPlatform
import Foundation
import History
import Portal

/// The nightly job. One screen, a line a stage: what is asked for, what the service says, what is kept, and out.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fetch, merge, render, validate and publish the portal: the nightly job.",
    discussion: """
      The new site is staged beside the old one and takes its place in one step. Whatever fails, the old site stands.
      The night is recorded in the archive that "history" in site.json names.
      """)

  @OptionGroup var file: ConfigurationOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var nights: NightOptions

  @Flag(help: "Render every page, those too that cannot have changed since the last build.")
  var full = false

  @Flag(help: "Print how long each phase took, how many bytes it moved, and how fast.")
  var timings = false

  @Option(help: "Exit with 2 where less than this percentage of the observed stacks is protected.")
  var failUnder: Double?

  @Option(help: "Publish to this folder instead of the one that site.json names.")
  var to: String?

  @Option(help: "Write figures of this build to a file in Prometheus' text format.")
  var metrics: String?

  func validate() throws {
    guard failUnder.map((0...100).contains) ?? true else {
      throw ValidationError("The percentage must be 0 to 100.")
    }
  }

  func run() async throws {
    // 10,000 stacks: 157 MB at most instead of 168; 100,000: 328 instead of 425, in the same time.
    platform_keep_memory_small()
    let console = Console(output)
    try await console.run {
      let configuration = try ConfigurationFile(file.url, output: to)
      let portal = PortalBuild(configuration)
      if nights.asksService { _ = try portal.theme }
      let archive = try NightArchive(configuration)
      let timer = PhaseTimer()

      let night = try await nights.recorded(in: archive, for: configuration, console: console, timer: timer)
      if nights.fetchOnly {
        if timings { console.info(timer.description) }
        return console.info("recorded night \(night.number), \(night.stackCount) stacks")
      }
      let site = try await portal.publish(
        night, of: archive, mode: full ? .full : .incremental, timer: timer,
        progress: console.progress("pages"))

      if timings { console.info(timer.description) }
      console.warn(of: site, failUnder: failUnder)
      console.info(site.summary)
      let hasMetrics = write(Metrics(site, duration: timer.total), console)
      if !output.quiet { console.result(site.index) }
      let isWhole = !site.needsAttention && hasMetrics && !(failUnder.map(site.isCoverage) ?? false)
      close(archive, console)
      // The system takes the memory back at once. Freeing it piece by piece takes 0.1 s of 3, for 10,000 stacks.
      withExtendedLifetime(site) { Foundation.exit(isWhole ? 0 : ExitCode.publishedInPart.rawValue) }
    }
  }

  /// The site is published by now: what fails from here on must not look as if it were not.
  private func close(_ archive: NightArchive, _ console: Console) {
    do {
      try archive.close()
    } catch {
      console.warning("\(error)")
    }
  }

  private func write(_ figures: Metrics, _ console: Console) -> Bool {
    do {
      try metrics.map { try figures.write(to: $0) }
      return true
    } catch {
      console.warning("\(error)")
      return false
    }
  }
}
