/// Why nothing was published, as far as the pages are the reason.
package enum BuildError: Error {
  /// Sorted by page and place; at least one.
  case findings([BuildFinding])
}

extension BuildError: CustomStringConvertible {
  /// More than this help nobody: with a broken template, every page has findings.
  package static var shownFindings: Int { 20 }

  package var description: String {
    switch self {
    case .findings(let findings):
      let shown = findings.prefix(Self.shownFindings).map(\.description).joined(separator: "\n")
      let rest = findings.count - Self.shownFindings
      let more = rest > 0 ? "\nand \(NumberText.grouped(rest)) more" : ""
      return "\(NumberText.count(findings.count, "finding")) on pages; nothing was published\n\(shown)\(more)"
    }
  }
}
