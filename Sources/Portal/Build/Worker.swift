import Templates
import XHTML

/// One of the threads that make pages. It has its own checker and its own buffers; what it shares is the queue and
/// what many pages have in common.
struct Worker {
  private let job: BuildJob
  private let checker: Checker
  private(set) var result = BuildResult()
  private var bytes: [UInt8] = []
  private var insertions: [Insertion] = []

  init(_ job: BuildJob) throws(XHTMLError) {
    self.job = job
    checker = try Checker(job.theme.grammar)
  }

  /// Files come first: the largest of them takes as long as many pages, and must not be what all wait for.
  mutating func work(
    on pages: [Page], and files: [GeneratedFile], from queue: WorkQueue, progress: (Int, Int) -> Void
  ) throws -> BuildResult {
    while let number = queue.take() {
      try Task.checkCancellation()
      guard number >= files.count else {
        try make(files[number].path, files[number].bytes())
        continue
      }
      let index = number - files.count
      try make(pages[index])
      progress(index + 1, pages.count)
    }
    return result
  }

  /// A file that is no page: making it costs little, so only its bytes are compared.
  mutating func make(_ path: String, _ bytes: [UInt8]) throws(PublicationError) {
    let path = job.folder + path
    let content = job.key.fingerprint(of: bytes)
    let known = job.last.file(path).flatMap { $0.content == content ? $0 : nil }
    let (stamp, isCarriedOver) = try job.draft.put(bytes, path, unless: known?.stamp)
    let file = PublishedFile(input: content, content: content, stamp: stamp, links: nil)
    result.links.add(file: path)
    result.add(path, file, isCarriedOver: isCarriedOver)
  }

  private mutating func make(_ page: Page) throws {
    let value = try page.value()
    let input = try job.inputs.fingerprint(of: page, value)
    let path = job.path(of: page)
    let known = job.last.file(path).flatMap { $0.input == input ? $0 : nil }
    if job.last.mayCarryUnseen, let known, try carryOver(path, known) { return }
    try render(page, value, input)
  }

  private mutating func carryOver(_ path: String, _ known: PublishedFile) throws(PublicationError) -> Bool {
    guard let links = known.links, let stamp = try job.draft.carryOver(path, known.stamp) else {
      return false
    }
    var file = known
    file.stamp = stamp
    result.links.add(page: path, links)
    result.add(path, file, isCarriedOver: true)
    return true
  }

  private mutating func render(_ page: Page, _ value: Value, _ input: Fingerprint) throws {
    let path = job.path(of: page)
    try job.renderer.render(page, value, into: &bytes, insertions: &insertions)
    let report = checker.check(bytes, with: job.shared.placements(insertions, checkedBy: checker))
    result.add(report.findings.map { BuildFinding($0, on: page) })
    let links = result.links.add(page: path, report)

    let content = job.key.fingerprint(of: bytes)
    let known = job.last.file(path).flatMap { $0.content == content ? $0 : nil }
    let (stamp, isCarriedOver) = try job.draft.put(bytes, path, unless: known?.stamp)
    let file = PublishedFile(input: input, content: content, stamp: stamp, links: links)
    result.add(path, file, isCarriedOver: isCarriedOver, isRendered: true)
  }
}
