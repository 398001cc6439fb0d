import ArgumentParser
import Foundation
import Governance
import Portal

/// What changed between any two nights.
struct HistoryDiff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Print what changed between two nights, weakenings first.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown }

  @OptionGroup var file: ConfigurationOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: "The earlier night: a number, a day, 'latest' or 'previous'.")
  var from = NightName.previous

  @Argument(help: "The later night.")
  var to = NightName.latest

  @Option(help: "'text' for a terminal, 'json' for machines, 'markdown' for a chat post.")
  var format = Format.text

  func run() async throws {
    let console = Console(output)
    try await console.run {
      let configuration = try ConfigurationFile(file.url)
      let archive = try NightArchive(configuration)
      let nights = try archive.nights
      let sites = try [from, to].map { name in
        try archive.site(of: name.recorded(among: nights), patterns: configuration.stacks)
      }
      let changes = Changes(from: sites[0], to: sites[1])
      switch format {
      case .text: console.result(ChangeReport.text(changes))
      case .json: console.result(ChangeReport.json(changes))
      case .markdown: console.result(ChangeReport.markdown(changes))
      }
    }
  }
}
