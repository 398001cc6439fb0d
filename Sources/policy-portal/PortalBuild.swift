import Foundation
import Governance
import PolicyData
import Portal

/// From a night to a published site: `build` goes this way once, `serve --watch` with every change.
struct PortalBuild {
  private let configuration: ConfigurationFile
  private let theme: Theme

  /// Reads the theme, so that a broken template is told before any request.
  init(_ configuration: ConfigurationFile) throws(ThemeError) {
    self.configuration = configuration
    theme = try Theme(folder: configuration.theme)
  }

  /// - Throws: `TemplateError`, `BuildError` or `PublicationError`; the old site stands.
  func publish(
    _ chronicle: Chronicle, mode: BuildMode = .incremental, timer: PhaseTimer = PhaseTimer(),
    progress: Progress? = nil
  ) async throws -> PublishedSite {
    let site = chronicle.site
    let pages = try Pages(
      configuration.edition(of: site, history: chronicle.history), library: theme.library)
    let build = SiteBuild(pages, theme: theme, configuration: configuration.text)
    let report = try await build.publish(to: configuration.output, mode: mode) {
      progress?.update($0, of: $1)
    }
    timer.end("render, validate, write, publish")
    return PublishedSite(
      folder: configuration.output, finished: site.finished, coverage: site.coverage.all,
      brokenRequirements: site.requirements.filter { $0.isBroken && $0.requirement.fails },
      brokenCount: site.requirements.count(where: \.isBroken), report: report)
  }
}
