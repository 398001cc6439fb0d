package import Foundation
import Governance
import PolicyData
import Templates
import XHTML

/// Renders, checks and writes the pages of a site, a worker a core, and publishes it when all of it is good.
///
/// Pages stream: each is rendered to bytes, checked, written, and forgotten. Memory holds the model, not the pages.
/// A page that would be the same as in the published site is not made again: see ``BuildMode``.
package struct SiteBuild: Sendable {
  let pages: Pages
  let kept: [KeptEdition]
  let news: NightNews?
  let theme: Theme
  let origin: BuildOrigin
  let workers: Int

  /// - Parameter kept: the nights that stay published. What is published of any other is removed.
  /// - Parameter news: nil where no archive holds the night.
  /// - Parameter configuration: the text of `site.json`; where it is another, every page is made again.
  package init(
    _ pages: Pages, kept: [KeptEdition] = [], news: NightNews? = nil, theme: Theme,
    configuration: [UInt8] = [],
    workers: Int = ProcessInfo.processInfo.activeProcessorCount
  ) {
    self.pages = pages
    self.kept = kept
    self.news = news
    self.theme = theme
    origin = BuildOrigin(version: pages.edition.version, configuration: configuration, theme: theme)
    self.workers = max(1, workers)
  }

  /// Publishes to a folder, or nothing at all.
  /// - Throws: ``BuildError``; `CancellationError` where the task is cancelled. The old site stands in both cases.
  package func publish(
    to output: URL, mode: BuildMode = .full,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) async throws -> BuildReport {
    let publication = try Publication(to: output)
    return try await publish(
      publication, on: RememberedSite(besides: publication), mode: mode, progress: progress)
  }

  /// The same with a publication that has begun.
  package func publish(
    _ publication: Publication, on remembered: RememberedSite, mode: BuildMode,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void
  ) async throws -> BuildReport {
    do {
      // All pages are listed on another core while it is found out which of them are needed.
      let queue = Started { pages.queue }
      let last = lastBuild(remembered, mode)
      let keptFiles = try await keptFiles(publication)
      let night = news.map { ShownNight($0, pages, key: last.key) }
      let job = BuildJob(
        theme, last: last, unchanged: try unchanged(since: last, night), draft: SiteDraft(publication))
      let result = try await run(pages, queue.value, job, leadingTo: keptFiles.paths, progress: progress)
      let manifest = Started { [self] in newManifest(result, night, key: last.key) }
      let report = result.report(
        before: try last.paths(in: publication), kept: keptFiles,
        remains: [pages, job, last, result, manifest, publication])
      var records = report.records(with: manifest.value)
      records[.links] = manifest.value.encodedLinks
      try publication.publish(records: records, keepsOld: report.isMostlyCarriedOver)
      return report
    } catch {
      publication.abandon()
      throw error
    }
  }

  /// Renders and checks everything, and publishes nothing.
  /// - Throws: as ``publish(to:mode:progress:)``.
  package func check() async throws -> BuildReport {
    try await run(pages, pages.queue, BuildJob(theme), leadingTo: []).report(before: [])
  }

  private func lastBuild(_ remembered: RememberedSite, _ mode: BuildMode) -> LastBuild {
    remembered.manifest.map { LastBuild($0, origin: origin, mode: mode) } ?? .none
  }

  private func unchanged(since last: LastBuild, _ night: ShownNight?) throws -> UnchangedScopes {
    guard last.isChecked, let night, let news else { return .none }
    return try UnchangedScopes(since: last.night, night, pages.edition, news, key: last.key)
  }

  private func newManifest(_ result: BuildResult, _ night: ShownNight?, key: FingerprintKey) -> Manifest {
    let nightly = Set(night == nil ? [] : pages.nights.paths)
    var (nightFiles, files): ([PublishedFile], [PublishedFile]) = ([], [])
    for file in result.files {
      if nightly.contains(file.path) || Sitemap.has(file.path) {
        nightFiles.append(file)
      } else {
        files.append(file)
      }
    }
    return Manifest(
      key: key, origin: origin.fingerprint(key: key), night: night,
      overview: night == nil ? nil : pages.overview, wanted: result.wanted,
      linksNumber: .random(in: 1 ... .max),
      nightFiles: nightFiles, files: files)
  }
}

extension Pages {
  var queue: WorkQueue {
    let all = all
    return WorkQueue(files(beside: all), all)
  }
}

extension SiteBuild {
  /// - Parameter others: files outside these pages that they may lead to.
  func run(
    _ pages: Pages, _ queue: WorkQueue, _ job: BuildJob, leadingTo others: some Sequence<String>,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws -> BuildResult {
    let assets = try assets(job)
    var result = try await job.make(queue, workers: workers, progress: progress)
    result.merge(assets)
    for path in others { result.links.add(file: path) }
    let links = SiteLinks(result.takeLinks(), watching: pages.nights.paths)
    let verdict = links.verdict
    result.wanted = verdict.wanted
    let dead = try verdict.bad.isEmpty ? [] : DeadLinks(pages.all, job).findings(links, on: verdict.bad)
    let findings = result.pageFindings + dead
    guard findings.isEmpty else { throw BuildError.findings(findings.sorted(by: BuildFinding.inOrder)) }
    return result
  }

  private func assets(_ job: BuildJob) throws -> BuildResult {
    var worker = try Worker(job)
    for asset in theme.assets { try worker.make(asset.path, asset.bytes) }
    return worker.result
  }
}
