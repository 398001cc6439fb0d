import Foundation
import Governance
import History
import PolicyData
import Portal

/// From a recorded night to a published site: `build` goes this way once, `serve --watch` with every change.
struct PortalBuild {
  private let configuration: ConfigurationFile
  private let read: Started<Result<Theme, ThemeError>>

  /// Begins to read the theme, which is a tenth of a night without news, beside the archive and the site that is there.
  init(_ configuration: ConfigurationFile) {
    self.configuration = configuration
    read = Started { Result { () throws(ThemeError) in try Theme(folder: configuration.theme) } }
  }

  /// Who asks a service looks at it before, so that a broken template is told before any request.
  var theme: Theme { get throws(ThemeError) { try read.value.get() } }

  /// - Throws: what the archive throws, `ThemeError`, `TemplateError`, `BuildError` or `PublicationError`; the old site
  ///   stands.
  func publish(
    _ night: RecordedNight, of archive: NightArchive, mode: BuildMode = .incremental,
    timer: PhaseTimer = PhaseTimer(), progress: Progress? = nil
  ) async throws -> PublishedSite {
    var publication = try Publication(to: configuration.output)
    let remembered = RememberedSite(besides: publication)
    let theme = try theme
    if mode == .incremental,
      let quiet = try QuietBuild(
        of: publication, on: remembered, news(of: night, in: archive), theme: theme, configuration: settings,
        version: PolicyPortal.version)
    {
      if let site = try await publish(night, of: archive, quiet, timer, progress) { return site }
      publication.abandon()
      publication = try Publication(to: configuration.output)
    }
    remembered.beginReading()
    let chronicle = try archive.chronicle(of: night, patterns: configuration.stacks)
    let kept = try archive.keptNights(configuration, upTo: night)
    timer.end("merge")
    let pages = try pages(of: chronicle, kept: kept.map(\.night))
    let build = SiteBuild(
      pages, kept: kept.map { edition(of: $0, in: archive) }, news: news(of: night, in: archive),
      theme: theme, configuration: settings)
    let report = try await build.publish(publication, on: remembered, mode: mode) {
      progress?.update($0, of: $1)
    }
    timer.endPages(report.times)
    return PublishedSite(
      folder: configuration.output, finished: chronicle.site.finished, outcome: Outcome(chronicle.site),
      report: report)
  }

  /// Nil where that takes a whole build.
  private func publish(
    _ night: RecordedNight, of archive: NightArchive, _ quiet: QuietBuild, _ timer: PhaseTimer,
    _ progress: Progress?
  ) async throws -> PublishedSite? {
    let past = try archive.quietHistory(of: night, since: quiet.lastNight, quiet.figures)
    guard let past else { return nil }
    let kept = try archive.keptDays(configuration, upTo: night)
    // Nobody looks at its stacks: what pages tell of them is remembered.
    let site = Site(Night(service: "", started: night.started, finished: night.finished, stacks: []))
    let edition = try configuration.edition(
      of: Chronicle(site: site, history: past.history), kept: kept.map { KeptNight(day: $0.day, stacks: []) })
    timer.end("merge")
    let report = try await quiet.publish(edition, newNights: past.newNights) { progress?.update($0, of: $1) }
    guard let report else { return nil }
    timer.endPages(report.times)
    return PublishedSite(
      folder: configuration.output, finished: night.finished, outcome: quiet.outcome, report: report)
  }
}

extension PortalBuild {
  private func pages(of chronicle: Chronicle, kept: [KeptNight] = [], day: Day? = nil) throws -> Pages {
    try Pages(configuration.edition(of: chronicle, kept: kept, day: day), library: theme.library)
  }

  /// What decides on pages besides the archive and the theme: `site.json`, and where the console is.
  private var settings: [UInt8] { configuration.text + Array((Source.consoleDomain ?? "").utf8) }

  private func news(of night: RecordedNight, in archive: NightArchive) -> NightNews {
    NightNews(number: night.number, finished: night.finished) { earlier, finished in
      try archive.difference(since: earlier, finished: finished, in: night)
    }
  }

  private func edition(of kept: RecordedKeptNight, in archive: NightArchive) -> KeptEdition {
    KeptEdition(day: kept.night.day) {
      guard let recorded = kept.recorded else { throw KeptNightIsGone(day: kept.night.day) }
      return try pages(
        of: archive.chronicle(of: recorded, patterns: configuration.stacks), day: kept.night.day)
    }
  }
}

/// Published when the build began, and not any more: somebody meddles with the output.
private struct KeptNightIsGone: Error, CustomStringConvertible {
  let day: Day
  var description: String {
    "cannot publish the kept night \(day): it was published, is gone now, and the archive does not hold it\ntry: policy-portal build"
  }
}
