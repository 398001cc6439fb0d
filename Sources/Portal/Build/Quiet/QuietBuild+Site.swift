import Foundation
import PolicyData
import Templates
import XHTML

extension QuietBuild {
  /// Makes what is new, and takes over all else.
  /// - Returns: nil where that does not go together.
  func site(
    _ edition: Edition, newNights: Int, _ publication: Publication,
    _ progress: @escaping @Sendable (Int, Int) -> Void
  ) async throws -> (report: BuildReport, manifest: Manifest)? {
    try Task.checkCancellation()
    let kept = try carryOver(edition.kept.map { SitePath.folder(ofKept: $0.day) }, publication)
    guard let kept else { return nil }
    let job = BuildJob(
      theme, last: LastBuild(nightOf: manifest), draft: SiteDraft(publication))
    let new = newNights == 0 ? WorkQueue([], []) : try new(edition, newNights: newNights)
    var made = try await job.make(new, workers: 2, progress: progress)
    let paths = Set(made.files.map(\.path))
    let old = manifest.nightFiles.filter { !paths.contains($0.path) }
    let carried = manifest.files + old
    var start = ContinuousClock.now
    guard made.pageFindings.isEmpty, isSound(made.takeLinks(), with: old, kept),
      try carryOver(carried, publication)
    else { return nil }
    try Task.checkCancellation()
    made.times.write.end(&start, bytes: carried.reduce(0) { $0 + Int($1.stamp.size) })
    let all = carried + made.files
    let report = BuildReport(
      pages: all.count(where: \.isPage), files: all.count, bytes: all.reduce(0) { $0 + Int($1.stamp.size) },
      checked: made.checked, carriedOver: all.count - made.changed.count,
      changed: made.changed.map(\.path).sorted(),
      deleted: [], times: made.times, remains: [self, made])
    return (report, manifest(with: made.files + old, edition.history.changes.first, isNew: newNights > 0))
  }

  private func manifest(
    with nightFiles: [PublishedFile], _ changes: RecordedChanges?, isNew: Bool
  ) -> Manifest {
    var overview = overview
    if isNew { overview.sections = [] }
    let night = ShownNight(
      number: news.number, finished: news.finished, common: last.common,
      changes: isNew ? manifest.key.fingerprint(of: changes) : last.changes, unsettled: [],
      frames: last.frames, packs: last.packs, tableParts: last.tableParts)
    return Manifest(
      key: manifest.key, origin: manifest.origin, night: night, overview: overview, wanted: manifest.wanted,
      linksNumber: manifest.linksNumber, nightFiles: nightFiles, files: manifest.files)
  }

  private func new(_ edition: Edition, newNights: Int) throws(TemplateError) -> WorkQueue {
    let changeValues = ChangeValues(
      edition.history, links: .none, hasProduction: overview.facts.hasProduction)
    let nights = NightPages(
      edition, frame: try Frame(edition, overview.facts, library: theme.library), changeValues: changeValues,
      knownSections: [changeValues.paths[newNights]: overview.sections]
    ) { overview }
    let pages = nights.pages(ofNewest: newNights + 1)
    let known = (manifest.files + manifest.nightFiles).filter(\.isPage).map(\.path)
    let sitemap = edition.baseURL.map { url in
      Sitemap(of: Array(Set(known + pages.map(\.path.description))), at: url).files
    }
    return WorkQueue(nights.files(ofNewest: newNights) + (sitemap ?? []), pages)
  }

  /// Whether every link of the new pages leads somewhere, and every link to them still does. Where links of the night
  /// before led is still there, but for places on the pages of the night.
  private func isSound(_ new: LinkCheck, with old: [PublishedFile], _ kept: [String]) -> Bool {
    let known = Set(manifest.nightFiles.compactMap(\.links).flatMap(\.own.targets))
    var check = new
    for file in old { check.add(page: file.path, PageLinks(ids: Array(file.links?.own.ids ?? []))) }
    let links = SiteLinks(check)
    let nightly = Set((manifest.nightFiles + old).map { LinkTarget(file: $0.path).path })
    let others = new.targets.filter { target in
      (!known.contains(target) || nightly.contains(target.path)) && !links.leadsSomewhere(target)
    }
    let files = others.isEmpty ? [] : Set((manifest.files.map(\.path) + kept).map(LinkTarget.init(file:)))
    return !new.isBad && others.isSubset(of: files) && manifest.wanted.allSatisfy(links.leadsSomewhere)
  }
}

extension QuietBuild {
  /// Whole folders, as they are.
  private func carryOver(_ folders: [String], _ publication: Publication) throws -> [String]? {
    var paths: [String] = []
    for folder in folders {
      guard let files = try publication.carryOver(folder: folder) else { return nil }
      paths += files
    }
    return paths
  }

  /// - Returns: false where one is not there any more as it was.
  private func carryOver(_ files: [PublishedFile], _ publication: Publication) throws -> Bool {
    let size = max(1, (files.count + Self.parts - 1) / Self.parts)
    return try files.inBatches(of: size).mapOnAllCores { part in
      Result { () throws(PublicationError) in try publication.carryOver(part) }
    }.allSatisfy { try $0.get() }
  }

  private static var parts: Int { 16 }
}
