import Templates
import XHTML

/// One of the threads that make pages. It has its own checker and its own buffers; what it shares is the queue and
/// what many pages have in common.
struct Worker {
  private let job: BuildJob
  private let checker: Checker
  private(set) var result = BuildResult()
  private var rendering = Rendering()
  private var known = CheckedMarkup.Known()

  init(_ job: BuildJob) throws(XHTMLError) {
    self.job = job
    checker = try Checker(job.theme.grammar)
  }

  mutating func work(
    through queue: WorkQueue, fromEnd: Bool, progress: (Int, Int) -> Void
  ) throws -> BuildResult {
    while let work = queue.take(fromEnd: fromEnd) {
      try Task.checkCancellation()
      switch work {
      case .files(let files): try make(files)
      case .page(let page):
        try make(page)
        progress(queue.finishPage(), queue.pageCount)
      }
    }
    return result
  }

  private mutating func make(_ files: GeneratedFiles) throws {
    let carried = try carryOver(files)
    if carried == files.paths.count { return }
    var start = ContinuousClock.now
    let contents = files.contents()
    result.times.render.end(&start, bytes: contents.reduce(0) { $0 + $1.count })
    var new: [Fingerprint: PublishedFile] = [:]
    for (path, bytes) in zip(files.paths, contents).dropFirst(carried) {
      try Task.checkCancellation()
      let content = job.key.fingerprint(of: bytes)
      if let made = try make(path, bytes, content, like: new[content]) { new[content] = made }
    }
  }

  /// A file that is no page.
  mutating func make(_ path: String, _ bytes: [UInt8]) throws(PublicationError) {
    _ = try make(path, bytes, job.key.fingerprint(of: bytes), like: nil)
  }

  /// - Returns: the file if it is new. Only such a one may get more paths: a path whose content is another than before
  ///   must not become older by that.
  private mutating func make(
    _ path: String, _ bytes: [UInt8], _ content: Fingerprint, like equal: PublishedFile?
  ) throws(PublicationError) -> PublishedFile? {
    let path = job.folder + path
    result.links.add(file: path)
    return try put(Rendering(bytes), path, content, links: nil, like: equal)
  }

  /// Rendering costs less than finding out whether it is needed: pages of the same bytes are neither checked nor
  /// written again.
  private mutating func make(_ page: Page) throws {
    let path = job.path(of: page)
    var start = ContinuousClock.now
    if job.unchanged.contains(page.scope), let known = job.last.file(path), try carryOver(path, known) {
      return result.times.write.end(&start, bytes: Int(known.stamp.size))
    }
    try job.renderer.render(page, into: &rendering)
    let pieces = job.shared.pieces(of: rendering, &known, checkedBy: checker)
    let content = job.shared.fingerprint(of: rendering, pieces)
    result.times.render.end(&start, bytes: rendering.count)
    if job.last.isChecked, let known = job.last.file(path), known.content == content,
      try carryOver(path, known)
    {
      return result.times.write.end(&start, bytes: rendering.count)
    }
    let report = checker.check(job.shared.page(rendering, pieces))
    result.add(report.findings.map { BuildFinding($0, on: page) })
    let links = result.links.add(page: path, report)
    result.times.validate.end(&start, bytes: rendering.count)
    _ = try put(rendering, path, content, links: links)
    result.countChecked()
  }

  /// - Returns: how many of them, from the first on, are the files of the site before. Somebody may have changed one.
  private mutating func carryOver(_ files: GeneratedFiles) throws -> Int {
    guard job.unchanged.contains(files.scope) else { return 0 }
    var start = ContinuousClock.now
    for (index, path) in files.paths.enumerated() {
      try Task.checkCancellation()
      let path = job.folder + path
      guard let known = job.last.file(path), let stamp = try job.draft.carryOver(path, known.stamp) else {
        return index
      }
      result.links.add(file: path)
      result.add(known.with(stamp), isCarriedOver: true)
      result.times.write.end(&start, bytes: Int(stamp.size))
    }
    return files.paths.count
  }

  private mutating func carryOver(_ path: String, _ known: PublishedFile) throws(PublicationError) -> Bool {
    guard let links = known.links, let stamp = try job.draft.carryOver(path, known.stamp) else {
      return false
    }
    result.links.add(page: path, links)
    result.add(known.with(stamp), isCarriedOver: true)
    return true
  }

  private mutating func put(
    _ rendering: Rendering, _ path: String, _ content: Fingerprint, links: PageLinks?,
    like equal: PublishedFile? = nil
  ) throws(PublicationError) -> PublishedFile? {
    var start = ContinuousClock.now
    let known = job.last.file(path).flatMap { $0.content == content ? $0 : nil }
    let (stamp, isCarriedOver) = try job.draft.put(rendering, path, unless: known?.stamp, like: equal)
    result.times.write.end(&start, bytes: rendering.count)
    let file = PublishedFile(path: path, content: content, stamp: stamp, links: links)
    result.add(file, isCarriedOver: isCarriedOver)
    return isCarriedOver ? nil : file
  }
}
