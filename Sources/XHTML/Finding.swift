/// Something wrong with a page: where, what, and the line itself.
package struct Finding: Hashable, Sendable {
  /// Counts from 1.
  package let line: Int
  /// Counts from 1, in characters.
  package let column: Int
  package let message: String
  /// What stands around the place, on one line.
  package let source: String

  package init(line: Int, column: Int, message: String, source: String) {
    self.line = line
    self.column = column
    self.message = message
    self.source = source
  }
}

/// An address that a page points to.
package struct Link: Hashable, Sendable {
  package let target: String
  /// 0 where it is not known.
  package let line: Int

  package init(target: String, line: Int) {
    self.target = target
    self.line = line
  }
}

/// What a check learned about a page.
package struct PageReport: Sendable {
  /// In the order of the page.
  package var findings: [Finding] = []
  /// But for those of ``fragments``.
  package var ids: [String] = []
  package var links: [Link] = []
  /// Parts of the page that were checked before, with their own ids and links.
  package var fragments: [Fragment] = []
}

extension PageReport {
  init(finding: Finding) { self.init(findings: [finding]) }
}
