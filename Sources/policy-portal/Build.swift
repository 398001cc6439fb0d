import ArgumentParser

/// The nightly job. One screen, a line a stage: what is asked for, what the service says, and out.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fetch, merge, render, validate and publish the portal: the nightly job.",
    discussion: """
      The new site is staged beside the old one and takes its place in one step. Whatever fails, the old site stands.
      """)

  @OptionGroup var file: ConfigurationOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Print how long each phase took.")
  var timings = false

  @Option(help: "Exit with 2 where less than this percentage of the observed stacks is protected.")
  var failUnder: Double?

  func validate() throws {
    guard failUnder.map((0...100).contains) ?? true else {
      throw ValidationError("The percentage must be 0 to 100.")
    }
  }

  func run() async throws {
    let console = Console(output)
    try await console.run {
      let configuration = try ConfigurationFile(file.url)
      let portal = try PortalBuild(configuration)
      let timer = PhaseTimer()

      let night = try await NightRequest(configuration).observe(console: console)
      timer.end("fetch")
      let site = try await portal.publish(night, timer: timer, progress: console.progress("pages"))

      if timings { console.info(timer.description) }
      console.note(of: night)
      console.warn(of: night)
      console.warn(of: site, failUnder: failUnder)
      console.info(site.summary)
      if !output.quiet { console.result(site.index) }
      if site.needsAttention || (failUnder.map(site.isCoverage) ?? false) { throw ExitCode.publishedInPart }
    }
  }
}
