import ArgumentParser

/// What the process says to its caller. A nightly job can tell "old site stands" from "published, look at it".
extension ExitCode {
  /// Nothing was published; the old site stands untouched.
  static let nothingPublished = ExitCode(1)
  /// Published, but part of the data is missing, or a rule that must hold does not.
  static let publishedInPart = ExitCode(2)
  /// The configuration is wrong (`EX_CONFIG` of sysexits.h).
  static let wrongConfiguration = ExitCode(78)
}
