import ArgumentParser
import Foundation
import Governance
import PolicyData
import Portal

/// The nightly job. One screen, a line a stage: what the service says, what it means, what it looks like, and out.
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

  func run() async throws {
    let console = Console(output)
    try await console.run {
      let configuration = try ConfigurationFile(file.url)
      let theme = try Theme(folder: configuration.theme)
      let timer = PhaseTimer()

      let night = try await Source(configuration.source).observe(
        configuration.stacks, scores: configuration.scores, console: console)
      timer.end("fetch")
      let site = Site(night, rules: configuration.rules)
      let pages = try Pages(configuration.edition(of: site), library: theme.library)
      timer.end("merge")
      let progress = console.progress("pages")
      let report = try await SiteBuild(pages, theme: theme).publish(to: configuration.output) {
        progress?.update($0, of: $1)
      }
      timer.end("render, validate, write, publish")

      if timings { console.info(timer.description) }
      console.warn(of: night)
      console.info(report.summary(of: site, in: configuration))
      if !output.quiet { console.result(configuration.output.appending(path: "index.html").path) }
      if site.coverage.all.unknown > 0 { throw ExitCode.publishedInPart }
    }
  }
}

extension BuildReport {
  fileprivate func summary(of site: Site, in configuration: ConfigurationFile) -> String {
    let all = site.coverage.all
    let megabytes = Double(bytes / 10_000) / 100
    let missing = all.unknown == 0 ? "" : "; \(all.unknown) could not be observed, see 'Needs attention'"
    return """
      published \(pages) pages (\(megabytes) MB) to \(configuration.output.relativePath): \
      \(all.stacks) stacks, \(all.protected) protected, \(all.unprotected) unprotected, \(all.undecided) undecided\(missing)
      """
  }
}

extension Console {
  /// What the night could not do is on its pages; who runs the job should not have to look there.
  fileprivate func warn(of night: Night) {
    for pattern in night.unmatchedPatterns { warning("the pattern '\(pattern)' matches no stack") }
    let failures = night.stacks.compactMap { stack -> String? in
      guard case .failed(let failure) = stack.observation else { return nil }
      return "\(stack.reference): \(failure.reason)"
    }
    for failure in failures.prefix(Self.shownFailures) { warning(failure) }
    if failures.count > Self.shownFailures {
      warning("and \(failures.count - Self.shownFailures) more stacks that could not be observed")
    }
  }

  private static var shownFailures: Int { 10 }
}
