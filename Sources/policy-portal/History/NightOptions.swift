import ArgumentParser
import Governance
import History
import PolicyData

/// Which night a portal is built from: tonight's, unless said otherwise.
struct NightOptions: ParsableArguments {
  @Flag(help: "Ask the service for nothing: build from the latest night of the archive.")
  var offline = false

  @Option(
    help: "Build the portal as it was in a night of the archive: a number, a day, 'latest' or 'previous'.")
  var asOf: NightName?

  func validate() throws {
    guard !offline || asOf == nil else { throw ValidationError("--offline and --as-of exclude each other.") }
  }

  /// - Throws: ``NoSuchNight``, and what fetching and recording throw.
  func recorded(
    in archive: NightArchive, for configuration: ConfigurationFile, console: Console
  ) async throws -> RecordedNight {
    if let asOf = asOf ?? (offline ? .latest : nil) { return try asOf.recorded(among: archive.nights) }
    return try await NightRequest(configuration).recorded(in: archive, console: console)
  }
}
