import Foundation
import Governance
import History
import PolicyData
import Portal

/// Follows site.json and the theme, and publishes the site again when they change.
///
/// A night is recorded once, as `build` does it, and fetched again only where site.json asks for another. What is wrong is told, and
/// the watch goes on: the next change may put it right.
actor SiteWatch {
  private let file: URL
  private let console: Console
  private var theme: URL?
  /// What the last build read, whether it succeeded or not.
  private var seen: WatchedFiles
  private var fetched: (request: NightRequest, night: RecordedNight)?

  init(_ file: URL, console: Console) {
    self.file = file
    self.console = console
    seen = WatchedFiles(configuration: file, theme: nil)
  }

  /// Builds as `build` does, and returns the folder of the site.
  func firstBuild() async throws -> URL {
    let site = try await build(progress: console.progress("pages"))
    console.info(site.summary)
    return site.folder
  }

  /// Watches until the task is cancelled.
  func run(showing preview: PreviewedSite) async throws {
    do {
      while true {
        seen = try await nextChange()
        try await rebuild(for: preview)
      }
    } catch is CancellationError {
      // It is how a watch ends.
    }
  }
}

extension SiteWatch {
  /// Looks five times a second, on any file system. Two looks must agree: an editor may be about to write more.
  private func nextChange() async throws -> WatchedFiles {
    var last = seen
    while true {
      try await Task.sleep(for: .milliseconds(200))
      let now = WatchedFiles(configuration: file, theme: theme)
      if now != seen, now == last { return now }
      last = now
    }
  }

  private func rebuild(for preview: PreviewedSite) async throws {
    let start = ContinuousClock.now
    do {
      let site = try await build()
      preview.show(site.folder)
      console.info("rebuilt \(site.report.pages) pages in \((ContinuousClock.now - start).inSeconds)")
    } catch {
      try Task.checkCancellation()
      console.error("\(error)")
    }
  }

  /// Looks at files before it reads them: what changes in between is the next change.
  private func build(progress: Progress? = nil) async throws -> PublishedSite {
    seen.configuration = FileStamp(file.path)
    let configuration = try ConfigurationFile(file)
    theme = configuration.theme
    seen.theme = WatchedFiles.stamps(of: theme)
    let portal = PortalBuild(configuration)
    _ = try portal.theme
    let archive = try NightArchive(configuration)
    return try await portal.publish(night(for: configuration, in: archive), of: archive, progress: progress)
  }

  private func night(
    for configuration: ConfigurationFile, in archive: NightArchive
  ) async throws -> RecordedNight {
    let request = NightRequest(configuration)
    if let fetched, fetched.request == request { return fetched.night }
    let night = try await request.recorded(in: archive, console: console)
    fetched = (request, night)
    return night
  }
}

extension Duration {
  fileprivate var inSeconds: String { String(format: "%.1f s", self / .seconds(1)) }
}
