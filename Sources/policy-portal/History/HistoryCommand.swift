import ArgumentParser
import Foundation
import Governance
import History

/// The recorded nights.
struct HistoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "List, diff, prune and merge the recorded nights.",
    discussion: "A night is named by its number, its day (2026-03-31), 'latest' or 'previous'.",
    subcommands: [HistoryList.self, HistoryDiff.self, HistoryPrune.self, HistoryMerge.self],
    defaultSubcommand: HistoryList.self)
}

struct HistoryList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the recorded nights, oldest first.")

  @OptionGroup var file: ConfigurationOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let console = Console(output)
    try await console.run {
      let archive = try NightArchive(ConfigurationFile(file.url))
      for night in try archive.nights {
        let failed = night.failedCount == 0 ? "" : ", \(night.failedCount) not observed"
        console.result(
          "\(night.number)\t\(night.finished.ISO8601Format())\t\(night.stackCount) stacks\(failed)")
      }
    }
  }
}

struct HistoryPrune: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune", abstract: "Forget nights that are older than some days.",
    discussion:
      "The latest night is never forgotten, nor those that \"keep\" in site.json names; trends and changes stay."
  )

  @OptionGroup var file: ConfigurationOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Nights that are older are forgotten.")
  var olderThan: Int

  func validate() throws {
    guard olderThan > 0 else { throw ValidationError("The number of days must be 1 or more.") }
  }

  func run() async throws {
    let console = Console(output)
    try await console.run {
      let configuration = try ConfigurationFile(file.url)
      let archive = try NightArchive(configuration)
      let count = try archive.prune(olderThan: olderThan, configuration)
      console.info("forgot \(count) \(count == 1 ? "night" : "nights"), \(try archive.nights.count) are left")
    }
  }
}
