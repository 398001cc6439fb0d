import CLibXML2

extension Checker {
  /// The piece as a fragment; nil where it is not valid by itself, or where an empty element cannot stand for it.
  /// Then the pages that hold it are checked as a whole.
  package func fragment(_ markup: [UInt8]) -> Fragment? {
    guard let document = parsed(Self.wrapped(markup)) else { return nil }
    defer { xmlFreeDoc(document) }
    guard let roots = rootNames(of: document), let names = validated(document),
      isValid(standIn: Self.standIn(roots))
    else { return nil }
    return Fragment(
      standIn: Self.standIn(roots), ids: names.ids, references: names.references, links: names.links)
  }

  /// As ``check(_:)``, with the fragments on the page taken as checked. A page with findings is checked as a whole,
  /// so that its findings have their places.
  package func check(_ page: [UInt8], with placements: [Placement]) -> PageReport {
    guard !placements.isEmpty else { return check(page) }
    var report = checkAround(placements, page)
    guard report.findings.isEmpty, report.fragments.count == placements.count else { return check(page) }
    report.fragments = placements.map(\.fragment)
    return report
  }

  private func checkAround(_ placements: [Placement], _ page: [UInt8]) -> PageReport {
    rest.removeAll(keepingCapacity: true)
    var copied = 0
    for placement in placements {
      rest += page[copied..<placement.range.lowerBound]
      rest += placement.fragment.standIn
      copied = placement.range.upperBound
    }
    rest += page[copied...]
    var ids = Set<String>(minimumCapacity: placements.reduce(16) { $0 + $1.fragment.ids.count })
    for placement in placements { ids.formUnion(placement.fragment.ids) }
    var report = check(rest, idsElsewhere: ids)
    guard report.findings.isEmpty else { return report }
    let count = placements.reduce(report.ids.count) { $0 + $1.fragment.ids.count }
    ids.formUnion(report.ids)
    let isComplete = placements.allSatisfy { $0.fragment.references.isSubset(of: ids) }
    report.fragments = count == ids.count && isComplete ? placements.map(\.fragment) : []
    return report
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
