import XHTML

/// Something on a page that keeps the whole site from being published.
package struct BuildFinding: Hashable, Sendable {
  /// The page's path in the site.
  package let page: String
  package let template: String
  package let line: Int
  package let column: Int
  package let message: String
  package let source: String

  init(_ finding: Finding, on page: Page) {
    self.page = page.path.description
    template = page.template
    line = finding.line
    column = finding.column
    message = finding.message
    source = finding.source
  }

  /// A dead link, found when the page was gone: its place is looked for in the page rendered again.
  init(_ finding: SiteFinding, on page: Page, bytes: [UInt8]) {
    let place = SourceText(bytes).place(ofLink: finding.link, line: finding.line)
    self.init(
      Finding(line: finding.line, column: place.column, message: finding.message, source: place.source),
      on: page)
  }

  static func inOrder(_ left: BuildFinding, _ right: BuildFinding) -> Bool {
    (left.page, left.line, left.column, left.message) < (right.page, right.line, right.column, right.message)
  }
}

extension BuildFinding: CustomStringConvertible {
  package var description: String {
    "\(page):\(line):\(column): \(message) (template '\(template)')\n    \(source)"
  }
}
