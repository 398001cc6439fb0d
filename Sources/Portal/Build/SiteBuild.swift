package import Foundation
import Synchronization
import Templates
import XHTML

/// Renders, checks and writes the pages of a site, a worker a core, and publishes it when all of it is good.
///
/// Pages stream: each is rendered to bytes, checked, written, and forgotten. Memory holds the model, not the pages.
package struct SiteBuild: Sendable {
  let pages: [Page]
  let files: [GeneratedFile]
  let theme: Theme
  let workers: Int

  package init(_ pages: Pages, theme: Theme, workers: Int = ProcessInfo.processInfo.activeProcessorCount) {
    self.pages = pages.all
    files = pages.files
    self.theme = theme
    self.workers = max(1, workers)
  }

  /// Publishes to a folder, or nothing at all.
  /// - Throws: ``BuildError``; `CancellationError` where the task is cancelled. The old site stands in both cases.
  package func publish(
    to output: URL, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) async throws -> BuildReport {
    let publication = try Publication(to: output)
    do {
      let report = try await run(progress: progress) { bytes, path throws(PublicationError) in
        try publication.write(bytes, to: path)
      }
      try publication.publish()
      return report
    } catch {
      publication.abandon()
      throw error
    }
  }

  /// Renders and checks everything, and publishes nothing.
  /// - Throws: as ``publish(to:progress:)``.
  package func check() async throws -> BuildReport {
    try await run(progress: { _, _ in }) { _, _ in }
  }

  private func run(
    progress: @escaping @Sendable (Int, Int) -> Void,
    write: @escaping @Sendable ([UInt8], String) throws(PublicationError) -> Void
  ) async throws -> BuildReport {
    let queue = WorkQueue(count: pages.count + files.count)
    let shared = CheckedMarkup()
    var result = Worker.Result()
    for asset in theme.assets {
      try write(asset.bytes, asset.path)
      result.add(asset)
    }
    try await withThrowingTaskGroup(of: Worker.Result.self) { group in
      for _ in 0..<workers {
        group.addTask {
          let worker = try Worker(theme: theme, shared: shared, write: write)
          return try worker.work(on: pages, and: files, from: queue, progress: progress)
        }
      }
      for try await part in group { result.merge(part) }
    }
    let findings = try result.pageFindings + deadLinks(result.links)
    guard findings.isEmpty else { throw BuildError.findings(findings.sorted(by: BuildFinding.inOrder)) }
    return BuildReport(pages: pages.count, files: result.files, bytes: result.bytes)
  }

  /// Links are known to be dead when all pages are gone: those with findings are rendered once more, to show the place.
  private func deadLinks(_ links: LinkCheck) throws -> [BuildFinding] {
    try Dictionary(grouping: links.result(), by: \.page).flatMap { path, dead -> [BuildFinding] in
      guard let page = pages.first(where: { $0.path.description == path }) else { return [] }
      var bytes: [UInt8] = []
      try theme.library.template(page.template).render(page.value(), into: &bytes)
      return dead.map { BuildFinding($0, on: page, bytes: bytes) }
    }
  }
}

/// What was built.
package struct BuildReport: Sendable {
  package let pages: Int
  package let files: Int
  package let bytes: Int
}

/// Hands out numbers of pages and files.
final class WorkQueue: Sendable {
  private let count: Int
  private let next = Atomic(0)

  init(count: Int) { self.count = count }

  func take() -> Int? {
    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < count ? index : nil
  }
}
