import Foundation
import Governance
import PolicyData
import Portal

/// What a build has done, and how the console tells it.
struct PublishedSite {
  let folder: URL
  /// When the night that it shows ended.
  let finished: Date
  let outcome: Outcome
  let report: BuildReport

  /// The path that a browser opens.
  var index: String { folder.appending(path: "index.html").path }

  var coverage: Coverage.Tally { outcome.coverage }

  /// Published, and yet no success: something is not known, or a requirement that must hold is broken.
  var needsAttention: Bool {
    coverage.unknown > 0 || coverage.stale > 0 || outcome.staleOrganizations > 0
      || !outcome.brokenRequirements.isEmpty
  }

  /// Whether fewer of the observed stacks are protected than there must be.
  func isCoverage(below percent: Double) -> Bool {
    Double(coverage.protected) * 100 < percent * Double(coverage.observed)
  }

  /// What has to be copied to where the site is served.
  private var changes: String {
    if report.carriedOver == 0 { return "all new" }
    let (changed, deleted) = (report.changed.count, report.deleted.count)
    return changed + deleted == 0 ? "nothing new" : "\(changed) files new or changed, \(deleted) gone"
  }

  var summary: String {
    let megabytes = Double(report.bytes / 10_000) / 100
    let missing =
      coverage.unknown + coverage.stale > 0
      ? "; \(coverage.unknown) could not be observed and \(coverage.stale) are shown as of an earlier night, see 'Needs attention'"
      : ""
    return """
      published \(report.pages) pages (\(megabytes) MB, \(changes)) to \(folder.relativePath): \
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

  /// What a site is published with, and should not be.
  func warn(of site: PublishedSite, failUnder percent: Double?) {
    for broken in site.outcome.brokenRequirements {
      warning(
        broken.matched == 0
          ? "requirement '\(broken.title)' is about no stack"
          : "requirement '\(broken.title)' is not met by \(broken.failing) of \(broken.matched) stacks, see requirements.html"
      )
    }
    if let percent, site.isCoverage(below: percent) {
      let (protected, observed) = (site.coverage.protected, site.coverage.observed)
      warning(
        "\(protected) of \(observed) observed stacks are protected, fewer than \(percent.formatted()) %")
    }
  }

  /// What the token may not read: no failure, since the stacks' own answers stand without it.
  func note(of night: Night) {
    for organization in night.organizations {
      let unread = [
        organization.groups.failure.map { ("groups", $0) }, organization.packs.failure.map { ("packs", $0) },
        organization.scores?.failure.map { ("scores", $0) },
      ].compactMap(\.self)
      for (what, failure) in unread {
        switch failure.kind {
        case .unauthorized, .forbidden, .notFound:
          info("\(organization.name): its \(what) are not available with this token: \(failure.reason)")
        case .rateLimited, .service, .transport, .answer:
          warning("\(organization.name): its \(what) could not be read tonight: \(failure.reason)")
        }
      }
    }
  }

  private static var shownFailures: Int { 10 }
}
