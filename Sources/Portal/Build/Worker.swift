import Templates
import XHTML

/// One of the threads that make pages. It has its own checker and its own buffers; what it shares is the queue and
/// what many pages have in common.
struct Worker {
  private let job: BuildJob
  private let checker: Checker
  private(set) var result = BuildResult()
  private var rendering = Rendering()

  init(_ job: BuildJob) throws(XHTMLError) {
    self.job = job
    checker = try Checker(job.theme.grammar)
  }

  /// Files come first: the largest of them takes as long as many pages, and must not be what all wait for.
  mutating func work(
    on pages: [Page], and files: [GeneratedFiles], from queue: WorkQueue, fromEnd: Bool,
    progress: (Int, Int) -> Void
  ) throws -> BuildResult {
    while let number = queue.take(fromEnd: fromEnd) {
      try Task.checkCancellation()
      if number < files.count {
        try make(files[number])
      } else {
        try make(pages[number - files.count])
        progress(queue.finishPage(), pages.count)
      }
    }
    return result
  }

  private mutating func make(_ files: GeneratedFiles) throws {
    if try carryOver(files) { return }
    var start = ContinuousClock.now
    let contents = files.contents()
    result.times.render.end(&start, bytes: contents.reduce(0) { $0 + $1.count })
    for (path, bytes) in zip(files.paths, contents) {
      try Task.checkCancellation()
      try make(path, bytes)
    }
  }

  /// A file that is no page.
  mutating func make(_ path: String, _ bytes: [UInt8]) throws(PublicationError) {
    let path = job.folder + path
    let content = job.key.fingerprint(of: bytes)
    result.links.add(file: path)
    try put(Rendering(bytes), path, content, links: nil)
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
    let content = job.shared.fingerprint(of: rendering, checkedBy: checker)
    result.times.render.end(&start, bytes: rendering.count)
    if job.last.isChecked, let known = job.last.file(path), known.content == content,
      try carryOver(path, known)
    {
      return result.times.write.end(&start, bytes: rendering.count)
    }
    let report = checker.check(job.shared.page(rendering, checkedBy: checker))
    result.add(report.findings.map { BuildFinding($0, on: page) })
    let links = result.links.add(page: path, report)
    result.times.validate.end(&start, bytes: rendering.count)
    try put(rendering, path, content, links: links)
    result.countChecked()
  }

  /// - Returns: whether all of them are the files of the site before.
  private mutating func carryOver(_ files: GeneratedFiles) throws(PublicationError) -> Bool {
    guard job.unchanged.contains(files.scope) else { return false }
    var start = ContinuousClock.now
    var found: [PublishedFile] = []
    for path in files.paths.map({ job.folder + $0 }) {
      guard var known = job.last.file(path), let stamp = try job.draft.carryOver(path, known.stamp) else {
        return false
      }
      known.stamp = stamp
      found.append(known)
    }
    for file in found {
      result.links.add(file: file.path)
      result.add(file, isCarriedOver: true)
      result.times.write.end(&start, bytes: Int(file.stamp.size))
    }
    return true
  }

  private mutating func carryOver(_ path: String, _ known: PublishedFile) throws(PublicationError) -> Bool {
    guard let links = known.links, let stamp = try job.draft.carryOver(path, known.stamp) else {
      return false
    }
    var file = known
    file.stamp = stamp
    result.links.add(page: path, links)
    result.add(file, isCarriedOver: true)
    return true
  }

  private mutating func put(
    _ rendering: Rendering, _ path: String, _ content: Fingerprint, links: PageLinks?
  ) throws(PublicationError) {
    var start = ContinuousClock.now
    let known = job.last.file(path).flatMap { $0.content == content ? $0 : nil }
    let (stamp, isCarriedOver) = try job.draft.put(rendering, path, unless: known?.stamp)
    result.times.write.end(&start, bytes: rendering.count)
    result.add(
      PublishedFile(path: path, content: content, stamp: stamp, links: links), isCarriedOver: isCarriedOver)
  }
}
