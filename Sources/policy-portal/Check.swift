import ArgumentParser
import Foundation
import Governance
import PolicyData
import Portal
import PulumiAPI
import PulumiSimulator

/// Validates everything a build needs, and publishes nothing.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Validate site.json, theme and credentials; publish nothing.",
    discussion: """
      The theme is tried on the whole built-in sample: a mistake in a template shows now, and not in the night.
      """)

  @OptionGroup var file: ConfigurationOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Print every name that templates may use, as Markdown, and check nothing.")
  var names = false

  func run() async throws {
    let console = Console(output)
    try await console.run {
      let configuration = try ConfigurationFile(file.url)
      if names { return try await printNames(configuration, console) }
      console.info("\(file.file): good")

      let theme = try Theme(folder: configuration.theme)
      let edition = try configuration.edition(of: await sample(configuration, console))
      let report = try await SiteBuild(Pages(edition, library: theme.library), theme: theme).check()
      console.info("theme: good, tried on \(report.pages) sample pages")

      let user = try await Source(configuration.source).withCloud { cloud in try await cloud.user() }
      let organizations = user.organizations.joined(separator: ", ")
      console.info("\(Source(configuration.source).name): good, you are \(user.login), in \(organizations)")
      let unseen = Set(configuration.stacks.map(\.organization)).subtracting(user.organizations)
        .filter { !$0.contains("*") }.sorted()
      for organization in unseen { console.warning("the token is in no organization '\(organization)'") }
    }
  }

  /// Of the sample, with all that this `site.json` asks for, in the house theme.
  private func printNames(_ configuration: ConfigurationFile, _ console: Console) async throws {
    let chronicle = try await sample(configuration, console)
    let library = try Theme(folder: nil).library
    let day = Day(chronicle.site.finished)
    let kept = KeptNight(
      day: day, stacks: Set(chronicle.site.organizations.flatMap(\.stacks).map(\.reference)))
    let editions = try [
      configuration.edition(of: chronicle, kept: [kept]), configuration.edition(of: chronicle, day: day),
    ]
    let pages = try editions.map { try Pages($0, library: library) }
    console.result(try TemplateNames(pages).reference)
  }

  /// With the sample's past, so that every template has something to show.
  private func sample(_ configuration: ConfigurationFile, _ console: Console) async throws -> Chronicle {
    let sample = Source(.sample)
    let past = try await sample.earlierNights(of: [.everything], scores: true)
    let (night, _) = try await sample.observe([.everything], scores: true, console: console)
    return try Chronicle(of: past, then: night, rules: configuration.rules)
  }
}
