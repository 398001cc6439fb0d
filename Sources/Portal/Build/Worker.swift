import Templates
import XHTML

/// One of the threads that make pages. It has its own checker and its own buffer; nothing is shared but the queue.
struct Worker {
  private let theme: Theme
  private let checker: Checker
  private let shared: CheckedMarkup
  private let write: ([UInt8], String) throws(PublicationError) -> Void

  /// What a worker, or all of them, have seen.
  struct Result: Sendable {
    var links = LinkCheck()
    var pageFindings: [BuildFinding] = []
    var files = 0
    var bytes = 0

    mutating func add(_ asset: Theme.Asset) {
      links.add(file: asset.path)
      files += 1
      bytes += asset.bytes.count
    }

    mutating func add(_ file: GeneratedFile, size: Int) {
      links.add(file: file.path)
      files += 1
      bytes += size
    }

    mutating func merge(_ other: Result) {
      links.merge(other.links)
      pageFindings += other.pageFindings
      files += other.files
      bytes += other.bytes
    }
  }

  init(
    theme: Theme, shared: CheckedMarkup, write: @escaping ([UInt8], String) throws(PublicationError) -> Void
  ) throws(XHTMLError) {
    self.theme = theme
    self.shared = shared
    self.write = write
    checker = try Checker(theme.grammar)
  }

  /// Bound on findings that are kept: with a broken template, every page has some.
  private static let findingLimit = 10_000

  /// Files come first: the largest of them takes as long as many pages, and must not be what all wait for.
  func work(
    on pages: [Page], and files: [GeneratedFile], from queue: WorkQueue, progress: (Int, Int) -> Void
  ) throws -> Result {
    var result = Result()
    var bytes: [UInt8] = []
    var insertions: [Insertion] = []
    while let number = queue.take() {
      try Task.checkCancellation()
      guard number >= files.count else {
        let content = files[number].bytes()
        try write(content, files[number].path)
        result.add(files[number], size: content.count)
        continue
      }
      let index = number - files.count
      let page = pages[index]
      bytes.removeAll(keepingCapacity: true)
      insertions.removeAll(keepingCapacity: true)
      try theme.library.template(page.template).render(page.value(), into: &bytes, insertions: &insertions)
      let report = checker.check(bytes, with: shared.placements(insertions, checkedBy: checker))
      if result.pageFindings.count < Self.findingLimit {
        result.pageFindings += report.findings.map { BuildFinding($0, on: page) }
      }
      let path = page.path.description
      result.links.add(page: path, report)
      try write(bytes, path)
      result.files += 1
      result.bytes += bytes.count
      progress(index + 1, pages.count)
    }
    return result
  }
}
