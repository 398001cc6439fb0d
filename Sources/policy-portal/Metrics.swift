import Foundation
import Governance
import Portal

/// Figures of a build for Prometheus: a file for the text collector of its node exporter.
struct Metrics {
  let text: String

  init(_ site: PublishedSite, duration: Duration) {
    let all = site.coverage
    let seconds =
      Double(duration.components.seconds) + Double(duration.components.attoseconds)
      / 1_000_000_000_000_000_000
    let figures: [(name: String, help: String, value: String)] = [
      (
        "last_success_timestamp_seconds", "When the night that is published ended.",
        "\(Int(site.finished.timeIntervalSince1970))"
      ),
      ("duration_seconds", "How long the build took.", "\(seconds)"),
      ("stacks", "Stacks of the portal.", "\(all.stacks)"),
      ("stacks_protected", "Stacks where a policy can stop a deployment.", "\(all.protected)"),
      ("stacks_unprotected", "Stacks where nothing can.", "\(all.unprotected)"),
      ("stacks_not_observed", "Stacks of which nothing is known.", "\(all.unknown)"),
      ("stacks_stale", "Stacks that are shown as of an earlier night.", "\(all.stale)"),
      (
        "organizations_stale", "Organizations whose groups and packs are shown as of an earlier night.",
        "\(site.outcome.staleOrganizations)"
      ),
      ("requirements_broken", "Requirements that do not hold.", "\(site.outcome.brokenCount)"),
      ("pages", "Pages of the portal.", "\(site.report.pages)"),
      (
        "pages_validated", "Pages that are new or other than before, and were validated.",
        "\(site.report.checked)"
      ),
      ("files_changed", "Files that are new or other than before.", "\(site.report.changed.count)"),
      ("files_deleted", "Files that are gone.", "\(site.report.deleted.count)"),
    ]
    text = figures.map { figure in
      """
      # HELP policy_portal_\(figure.name) \(figure.help)
      # TYPE policy_portal_\(figure.name) gauge
      policy_portal_\(figure.name) \(figure.value)

      """
    }.joined()
  }

  /// In one step: the collector must not read half a file.
  func write(to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw MetricsError(path: path, reason: error.localizedDescription)
    }
  }
}

struct MetricsError: Error, CustomStringConvertible {
  let path: String
  let reason: String

  var description: String {
    "cannot write metrics to '\(path)': \(reason)\ntry: a file in a folder that exists and is yours; the site is published"
  }
}
