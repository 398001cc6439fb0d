import CLibXML2

extension Checker {
  /// The piece as a fragment; nil where it is not valid by itself, or where an empty element cannot stand for it.
  /// Then the pages that hold it are checked as a whole.
  ///
  /// As of pages, a skeleton is checked by libxml2 when it is met first.
  package func fragment(_ markup: PageInPieces) -> Fragment? {
    if let fragment = fragmentSkeletons.fragment(of: markup) { return fragment }
    let fragment = fragment(markup.bytes)
    if let fragment { fragmentSkeletons.learn(markup, standIn: fragment.standIn, grammar) }
    return fragment
  }

  func fragment(_ markup: [UInt8]) -> Fragment? {
    guard let document = parsed(Self.wrapped(markup)) else { return nil }
    defer { xmlFreeDoc(document) }
    guard let roots = rootNames(of: document), let names = validated(document),
      isValid(standIn: Self.standIn(roots))
    else { return nil }
    return Fragment(
      standIn: Self.standIn(roots), ids: names.ids, references: names.references, links: names.links)
  }

  /// As ``check(_:)``, with the fragments on the page taken as checked, and so its skeleton if another page had it.
  /// A page with findings is checked as a whole, so that its findings have their places.
  package func check(_ page: PageInPieces) -> PageReport {
    guard page.bytes.count <= Self.sizeLimit / 2 else { return check(page.whole()) }
    if let report = checkTexts(of: page) ?? checkAbridged(page) { return report }
    guard let report = checkAround(page) else { return check(page.whole()) }
    skeletons.learn(page, grammar)
    return report
  }

  /// Libxml2 reads the page with one row of each kind in each list, and every row is looked at as on a page whose skeleton
  /// and rows are known: rows that are like another one were most of what it had to read. Nil where that does not tell.
  private func checkAbridged(_ page: PageInPieces) -> PageReport? {
    guard let abridged = skeletons.abridged(page), checkAround(abridged) != nil else { return nil }
    skeletons.learn(page, grammar)
    return checkTexts(of: page)
  }

  /// Nil where the page has to be checked as a whole.
  private func checkAround(_ page: PageInPieces) -> PageReport? {
    rest.removeAll(keepingCapacity: true)
    page.appendRest(to: &rest)
    let elsewhere = page.placements.reduce(into: Set()) { $0.formUnion($1.fragment.ids) }
    var report = check(rest, idsElsewhere: elsewhere)
    guard report.findings.isEmpty, areTogether(report.ids, page.fragments, referringTo: []) else {
      return nil
    }
    report.fragments = page.fragments
    return report
  }

  /// Whether ids and references of a page and its fragments go together. The page's own ids are unique.
  /// - Parameter references: those of the page itself.
  func areTogether(_ own: [String], _ fragments: [Fragment], referringTo references: [String]) -> Bool {
    let named = fragments.filter { !$0.ids.isEmpty }
    let numbers = own.map(\.hashValue)
    for (index, fragment) in named.enumerated() {
      if numbers.contains(where: { fragment.idNumbers.containsInOrder($0) }) { return false }
      for other in named[..<index] where !isDisjoint(fragment, other) { return false }
    }
    func exists(_ id: String) -> Bool { own.contains(id) || named.contains { $0.ids.contains(id) } }
    return references.allSatisfy(exists) && fragments.allSatisfy { $0.references.allSatisfy(exists) }
  }

  private func isDisjoint(_ one: Fragment, _ other: Fragment) -> Bool {
    let pair = FragmentPair(one: one.idsHash, other: other.idsHash)
    if let known = areDisjoint[pair] { return known }
    let isDisjoint = one.idNumbers.isDisjointInOrder(with: other.idNumbers)
    areDisjoint[pair] = isDisjoint
    return isDisjoint
  }

  private static func wrapped(_ markup: [UInt8]) -> [UInt8] {
    Array("<fragment xmlns=\"http://www.w3.org/1999/xhtml\">".utf8) + markup + Array("</fragment>".utf8)
  }

  private static func standIn(_ names: [String]) -> [UInt8] { names.flatMap { Array("<\($0)/>".utf8) } }

  private func isValid(standIn: [UInt8]) -> Bool {
    if let known = standIns[standIn] { return known }
    let isValid = validates(standIn)
    standIns[standIn] = isValid
    return isValid
  }

  private func validates(_ standIn: [UInt8]) -> Bool {
    guard let document = parsed(Self.wrapped(standIn)) else { return false }
    defer { xmlFreeDoc(document) }
    return validated(document) != nil
  }

  /// Nil where there is text between the elements: no element can stand for it.
  private func rootNames(of document: xmlDocPtr) -> [String]? {
    var names: [String] = []
    var current = xmlDocGetRootElement(document)?.pointee.children
    while let node = current {
      if node.pointee.type == XML_ELEMENT_NODE {
        names.append(LibXML2.string(node.pointee.name))
      } else if xmlIsBlankNode(node) == 0 {
        return nil
      }
      current = node.pointee.next
    }
    return names.isEmpty ? nil : names
  }

  /// What a valid piece tells of itself; nil where an element of it is not valid.
  private func validated(
    _ document: xmlDocPtr
  ) -> (ids: Set<String>, references: Set<String>, links: [Link])? {
    guard let root = xmlDocGetRootElement(document) else { return nil }
    let (isValid, problems) = LibXML2.collectingErrors { () -> Bool in
      document.pointee.extSubset = grammar.dtd
      defer { document.pointee.extSubset = nil }  // or it would be freed with the document
      var isValid = true
      var current = root.pointee.children
      while let node = current {
        if node.pointee.type == XML_ELEMENT_NODE {
          isValid = xmlValidateElement(validation, document, node) == 1 && isValid
        }
        current = node.pointee.next
      }
      return isValid
    }
    guard isValid, problems.isEmpty else { return nil }
    var report = PageReport(findings: [], ids: [], links: [])
    names.collect(from: document, into: &report)
    let ids = Set(report.ids)
    return ids.count == report.ids.count ? (ids, References.all(in: document), report.links) : nil
  }
}

/// The ids that a validated document refers to.
private enum References {
  private final class Collector {
    var names: Set<String> = []
  }

  static func all(in document: xmlDocPtr) -> Set<String> {
    guard let table = document.pointee.refs else { return [] }
    let collector = Collector()
    let context = Unmanaged.passUnretained(collector).toOpaque()
    withExtendedLifetime(collector) {
      xmlHashScan(
        OpaquePointer(table),
        { _, context, name in
          guard let context else { return }
          Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue().names.insert(LibXML2.string(name))
        }, context)
    }
    return collector.names
  }
}

/// The ids of two fragments on one page, by their hashes.
struct FragmentPair: Hashable {
  let one: Int
  let other: Int
}
