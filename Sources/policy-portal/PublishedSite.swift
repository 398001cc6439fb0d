import Foundation
import Governance
import PolicyData
import Portal

/// What a build has done, and how the console tells it.
struct PublishedSite {
  let folder: URL
  let coverage: Coverage.Tally
  let report: BuildReport

  /// The path that a browser opens.
  var index: String { folder.appending(path: "index.html").path }

  var isInPart: Bool { coverage.unknown > 0 }

  var summary: String {
    let megabytes = Double(report.bytes / 10_000) / 100
    let missing =
      isInPart ? "; \(coverage.unknown) could not be observed, see 'Needs attention'" : ""
    return """
      published \(report.pages) pages (\(megabytes) MB) to \(folder.relativePath): \
      \(coverage.stacks) stacks, \(coverage.protected) protected, \(coverage.unprotected) unprotected, \
      \(coverage.undecided) undecided\(missing)
      """
  }
}

extension Console {
  /// What the night could not do is on its pages; who runs the job should not have to look there.
  func warn(of night: Night) {
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
