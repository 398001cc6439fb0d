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
  ) async throws -> (report: BuildReport, manifest: RecordContent)? {
    guard let files = outline.outlinedFiles,
      let kept = try carryOver(edition.kept.map { SitePath.folder(ofKept: $0.day) }, publication)
    else { return nil }
    let job = BuildJob(
      theme, last: LastBuild(outline.head, origin: origin, mode: .incremental), draft: SiteDraft(publication))
    let (pages, others) = newNights == 0 ? ([], []) : try new(edition, newNights: newNights, beside: files)
    var made = try await job.make(pages, others, workers: 2, progress: progress)
    let new = Set(made.files.map(\.path))
    let old = outline.head.nightFiles.filter { !new.contains($0.path) }
    let carried = files.map { ($0.path, $0.stamp) } + old.map { ($0.path, $0.stamp) }
    var start = ContinuousClock.now
    guard made.pageFindings.isEmpty, try isSound(made.takeLinks(), with: files, old, kept),
      try carryOver(carried, new, publication)
    else { return nil }
    let bytes = (carried.map(\.1) + made.files.map(\.stamp)).reduce(0) { $0 + Int($1.size) }
    made.times.write.end(&start, bytes: carried.reduce(0) { $0 + Int($1.1.size) })
    let report = BuildReport(
      pages: files.count { $0.links != nil } + (old + made.files).count { $0.links != nil },
      files: carried.count + made.files.count, bytes: bytes, checked: made.checked,
      carriedOver: carried.count + made.files.count - made.changed.count, changed: made.changed.sorted(),
      deleted: [], times: made.times)
    return (report, manifest(made.files.map(\.withoutParts) + old, isNew: newNights > 0))
  }

  private func manifest(_ nightFiles: [PublishedFile], isNew: Bool) -> RecordContent {
    var overview = overview
    if isNew { overview.sections = [] }
    let head = outline.head
    return outline.encoded(
      with: Manifest(
        key: head.key, origin: head.origin,
        night: ShownNight(
          number: news.number, finished: news.finished, common: last.common, unsettled: []),
        overview: overview, wanted: head.wanted, nightFiles: nightFiles, files: []))
  }

  private func new(
    _ edition: Edition, newNights: Int, beside files: [OutlinedFile]
  ) throws(TemplateError) -> ([Page], [GeneratedFiles]) {
    let changeValues = ChangeValues(
      edition.history, links: .none, hasProduction: overview.facts.hasProduction)
    let nights = NightPages(
      edition, frame: try Frame(edition, overview.facts, library: theme.library), changeValues: changeValues,
      knownSections: [changeValues.paths[newNights]: overview.sections]
    ) { overview }
    let pages = nights.pages(ofNewest: newNights + 1)
    let known =
      files.filter { $0.links != nil }.map(\.path)
      + outline.head.nightFiles.filter { $0.links != nil }.map(\.path)
    let sitemap = edition.baseURL.map { url in
      Sitemap(of: Array(Set(known + pages.map(\.path.description))), at: url).files
    }
    return (pages, nights.files(ofNewest: newNights) + (sitemap ?? []))
  }

  /// Whether every link of the new pages leads somewhere, and every link to them still does.
  private func isSound(
    _ new: LinkCheck, with files: [OutlinedFile], _ old: [PublishedFile], _ kept: [String]
  ) throws -> Bool {
    var check = new
    let targets = check.targets
    let parts = Once { outline.parts }
    for file in files {
      switch targets[file.path] {
      case nil: continue
      case .file: check.add(file: file.path)
      case .place:
        guard let parts = parts.value, let links = outline.links(of: file, parts) else { return false }
        check.add(page: file.path, places(links))
      }
    }
    for file in old { check.add(page: file.path, places(file.links)) }
    for path in kept { check.add(file: path) }
    let links = SiteLinks(check)
    return links.verdict.bad.isEmpty && outline.head.wanted.allSatisfy(links.leadsSomewhere)
  }
}

extension QuietBuild {
  /// A page without its links: where they lead to was looked at when it was made, and is still there.
  private func places(_ links: PageLinks?) -> PageLinks { PageLinks(ids: links?.withoutParts.ids ?? []) }

  /// Whole folders, as they are.
  private func carryOver(_ folders: [String], _ publication: Publication) throws -> [String]? {
    var paths: [String] = []
    for folder in folders {
      guard let files = try publication.carryOver(folder: folder) else { return nil }
      paths += files
    }
    return paths
  }

  /// - Returns: false where one is not there any more as it was, or has just been made.
  private func carryOver(
    _ files: [(path: String, stamp: FileStamp)], _ made: Set<String>, _ publication: Publication
  ) throws -> Bool {
    let size = max(1, (files.count + Self.parts - 1) / Self.parts)
    let parts = stride(from: 0, to: files.count, by: size).map { files[$0..<min($0 + size, files.count)] }
    return try parts.mapOnAllCores { part in
      Result { () throws(PublicationError) in
        for file in part {
          guard !made.contains(file.path),
            try publication.carryOver(file.path, expecting: file.stamp) != nil
          else { return false }
        }
        return true
      }
    }.allSatisfy { try $0.get() }
  }

  private static var parts: Int { 16 }
}
