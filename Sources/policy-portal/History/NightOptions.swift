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
    let request = NightRequest(configuration)
    if try archive.nights.isEmpty {
      for night in try await request.earlierNights() { _ = try archive.record(night) }
    }
    let night = try await request.observe(console: console)
    console.note(of: night)
    console.warn(of: night)
    return try archive.record(night)
  }
}
