import CLibXML2

/// Checks pages against a grammar, one at a time. Each worker has its own: it keeps libxml2's parser and its
/// dictionary of names between pages, so that names can be compared by address.
package final class Checker {
  let grammar: Grammar
  private let parser: xmlParserCtxtPtr
  let validation: xmlValidCtxtPtr
  let names: Names
  /// A page around its fragments. Kept between pages: freeing large blocks makes the allocator tidy up each time.
  var rest: [UInt8] = []
  /// What pages have in common that differ in their texts only.
  var skeletons: Skeletons
  var fragmentSkeletons: Skeletons
  /// Pairs of fragments that have no id in common, and those that have.
  var areDisjoint: [FragmentPair: Bool] = [:]
  /// Whether empty elements can stand for fragments: mostly one kind of element, asked for again and again.
  var standIns: [[UInt8]: Bool] = [:]

  /// A page of more than this is no page.
  package static let sizeLimit = 16 * 1_024 * 1_024

  /// No network, and no entities but XML's own. libxml2's limits on depth and size stay on.
  private static let options = Int32(bitPattern: XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue)

  package init(_ grammar: Grammar) throws(XHTMLError) {
    LibXML2.initialize()
    guard let parser = xmlNewParserCtxt() else { throw .noMemory }
    guard let validation = xmlNewValidCtxt() else {
      xmlFreeParserCtxt(parser)
      throw .noMemory
    }
    self.grammar = grammar
    self.parser = parser
    self.validation = validation
    names = Names(parser)
    skeletons = Skeletons(of: .pages, grammar.pageSkeletons)
    fragmentSkeletons = Skeletons(of: .fragments, grammar.fragmentSkeletons)
  }

  deinit {
    xmlFreeValidCtxt(validation)
    xmlFreeParserCtxt(parser)
  }

  /// Well-formed, valid, ids unique, references to ids good.
  package func check(_ page: [UInt8]) -> PageReport { check(page, idsElsewhere: []) }

  /// - Parameter idsElsewhere: ids that count as being on this page.
  func check(_ page: [UInt8], idsElsewhere: Set<String>) -> PageReport {
    guard page.count <= Self.sizeLimit else {
      let message = "the page has \(page.count / 1_048_576) MiB, more than \(Self.sizeLimit / 1_048_576)"
      return PageReport(finding: Finding(line: 1, column: 1, message: message, source: ""))
    }
    let (document, problems) = LibXML2.collectingErrors { parse(page) }
    guard let document else { return PageReport(findings: findings(problems, in: page)) }
    defer { xmlFreeDoc(document) }
    if !problems.isEmpty { return PageReport(findings: findings(problems, in: page)) }
    if let finding = documentType(document, in: page) { return PageReport(finding: finding) }
    let (_, invalid) = LibXML2.collectingErrors { xmlValidateDtd(validation, document, grammar.dtd) }
    var report = PageReport(findings: findings(invalid.filter { !$0.refers(to: idsElsewhere) }, in: page))
    names.collect(from: document, into: &report)
    return report
  }

  /// The document, where it is well-formed.
  func parsed(_ text: [UInt8]) -> xmlDocPtr? {
    let (document, problems) = LibXML2.collectingErrors { parse(text) }
    guard let document else { return nil }
    if problems.isEmpty { return document }
    xmlFreeDoc(document)
    return nil
  }

  private func parse(_ page: [UInt8]) -> xmlDocPtr? {
    page.withUnsafeBytes { buffer in
      let text = buffer.bindMemory(to: CChar.self)
      return xmlCtxtReadMemory(parser, text.baseAddress, Int32(text.count), nil, "UTF-8", Self.options)
    }
  }

  /// `<!DOCTYPE html>` and nothing more: a page does not bring a grammar or entities of its own.
  private func documentType(_ document: xmlDocPtr, in page: [UInt8]) -> Finding? {
    let message: String
    if let type = document.pointee.intSubset {
      let isPlain =
        type.pointee.children == nil && type.pointee.ExternalID == nil && type.pointee.SystemID == nil
      if isPlain { return nil }
      message = "the document type must be <!DOCTYPE html>, and nothing more"
    } else {
      message = "the page has no <!DOCTYPE html>"
    }
    return SourceText(page).finding(line: 1, column: 1, message: message)
  }

  private func findings(_ problems: [LibXML2.Problem], in page: [UInt8]) -> [Finding] {
    guard !problems.isEmpty else { return [] }
    let text = SourceText(page)
    var seen: Set<Finding> = []
    return problems.map { problem in
      let column = problem.node.flatMap { text.column(of: $0) } ?? max(1, problem.column)
      return text.finding(line: max(1, problem.line), column: column, message: Wording.message(problem))
    }
    .filter { seen.insert($0).inserted }
    .sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }
}
