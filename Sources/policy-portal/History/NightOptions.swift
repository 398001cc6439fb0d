import ArgumentParser
import Governance
import History
import PolicyData

/// Which night a portal is built from: tonight's, unless said otherwise.
struct NightOptions: ParsableArguments {
  @Flag(help: "Ask the service for nothing: build from the latest night of the archive.")
  var offline = false

  @Flag(help: "Fetch the night and record it in the archive, and publish nothing.")
  var fetchOnly = false

  @Option(
    help: "With --fetch-only: fetch one part of the stacks, such as 3/8; 'history merge' joins the parts.")
  var shard: Shard?

  @Option(
    help: "Build the portal as it was in a night of the archive: a number, a day, 'latest' or 'previous'.")
  var asOf: NightName?

  func validate() throws {
    guard [offline, asOf != nil, fetchOnly].count(where: \.self) < 2 else {
      throw ValidationError("--offline, --as-of and --fetch-only exclude each other.")
    }
    guard shard == nil || fetchOnly else { throw ValidationError("--shard needs --fetch-only.") }
  }

  var asksService: Bool { !offline && asOf == nil }

  /// - Throws: ``NoSuchNight``, and what fetching and recording throw.
  func recorded(
    in archive: NightArchive, for configuration: ConfigurationFile, console: Console,
    timer: PhaseTimer = PhaseTimer()
  ) async throws -> RecordedNight {
    if let asOf = asOf ?? (offline ? .latest : nil) { return try asOf.recorded(among: archive.nights) }
    return try await NightRequest(configuration, shard: shard ?? .whole).recorded(
      in: archive, console: console, timer: timer)
  }
}

extension Shard: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
