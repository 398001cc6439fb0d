import ArgumentParser
import Foundation
import History
import PolicyData

/// Joins what several machines fetched.
struct HistoryMerge: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Record one night from the shards that several machines fetched.",
    discussion: """
      Reads the latest night of each archive that 'build --fetch-only --shard' wrote, and records them as one night in \
      the archive of site.json. 'build --offline' then publishes it.
      """)

  @OptionGroup var file: ConfigurationOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: "The archives of all shards.", completion: .file(extensions: ["sqlite"]))
  var archives: [String]

  func run() async throws {
    let console = Console(output)
    try await console.run {
      let configuration = try ConfigurationFile(file.url)
      let parts = try archives.map(latestNight)
      let night: Night
      do throws(NightJoinError) { night = try Night(joining: parts) } catch { throw NoOneNight(error) }
      try NothingObserved.check(night)
      console.note(of: night)
      console.warn(of: night)
      let recorded = try NightArchive(configuration).record(night)
      console.info("recorded night \(recorded.number), \(recorded.stackCount) stacks")
    }
  }

  private func latestNight(_ path: String) throws -> Night {
    // Opening would create it.
    guard FileManager.default.fileExists(atPath: path) else {
      throw NoNightOfShard(path: path, isMissing: true)
    }
    let archive = try Archive(at: path)
    guard let latest = try archive.latest, let night = try archive.night(latest.number) else {
      throw NoNightOfShard(path: path, isMissing: false)
    }
    return night
  }
}

private struct NoNightOfShard: Error, CustomStringConvertible {
  let path: String
  let isMissing: Bool

  var description: String {
    """
    cannot read a night from '\(path)': \(isMissing ? "there is no such file" : "it holds none"); nothing was recorded
    try: policy-portal build --fetch-only --shard 1/8, on each of the machines
    """
  }
}

private struct NoOneNight: Error, CustomStringConvertible {
  let error: NightJoinError

  init(_ error: NightJoinError) { self.error = error }

  var description: String {
    switch error {
    case .nothing: "cannot merge: no archive was named"
    case .notAllShards(let count):
      """
      cannot merge: these are not the \(count) shards of one division; nothing was recorded
      try: name the archive of each shard once: of eight, those of 1/8 to 8/8
      """
    case .apart(let oldest, let newest):
      """
      cannot merge: the archives are of two nights, which ended \(oldest.ISO8601Format()) and \
      \(newest.ISO8601Format()); nothing was recorded
      try: fetch the older shard again
      """
    case .services(let one, let other):
      "cannot merge: the archives are of two services, \(one) and \(other); nothing was recorded"
    }
  }
}
