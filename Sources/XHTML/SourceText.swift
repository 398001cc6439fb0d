import CLibXML2

/// The text of a page that has findings: where things stand in it. Made only when something is wrong.
package struct SourceText {
  private let lines: [ArraySlice<UInt8>]

  package init(_ page: [UInt8]) {
    lines = page.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  func finding(line: Int, column: Int, message: String) -> Finding {
    Finding(line: line, column: column, message: message, source: excerpt(line: line, column: column))
  }

  /// The line, or of a long line what stands around the column.
  private func excerpt(line: Int, column: Int) -> String {
    guard lines.indices.contains(line - 1) else { return "" }
    let text = String(decoding: lines[line - 1], as: UTF8.self)
    guard text.count > 160 else { return text }
    let start = max(0, min(column - 1 - 40, text.count - 120))
    let part = text.dropFirst(start).prefix(120)
    return (start > 0 ? "…" : "") + part + (start + 120 < text.count ? "…" : "")
  }

  /// Where a link stands on its line, and what stands around it.
  package func place(ofLink link: String, line: Int) -> (column: Int, source: String) {
    guard lines.indices.contains(line - 1) else { return (1, "") }
    let text = String(decoding: lines[line - 1], as: UTF8.self)
    let escaped = link.replacing("&", with: "&amp;")
    let column =
      text.firstRange(of: "\"\(escaped)\"").map {
        text.distance(from: text.startIndex, to: $0.lowerBound) + 2
      } ?? 1
    return (column, excerpt(line: line, column: column))
  }

  /// libxml2 keeps no columns of nodes. Its line is that of the end of the start tag; of the elements with the same
  /// name on this line, this is the one with the same number in the order of the document.
  func column(of node: xmlNodePtr) -> Int? {
    let element = node.pointee.type == XML_ELEMENT_NODE ? node : node.pointee.parent
    guard let element, element.pointee.type == XML_ELEMENT_NODE else { return nil }
    let name = LibXML2.string(element.pointee.name)
    let line = Int(xmlGetLineNo(element))
    guard lines.indices.contains(line - 1), let root = xmlDocGetRootElement(element.pointee.doc) else {
      return nil
    }
    var before = 0
    var current: xmlNodePtr? = root
    while let node = current, node != element {
      if node.pointee.type == XML_ELEMENT_NODE, Int(xmlGetLineNo(node)) == line,
        LibXML2.string(node.pointee.name) == name
      {
        before += 1
      }
      current = Tree.next(node)
    }
    return column(ofTag: name, number: before, in: lines[line - 1])
  }

  private func column(ofTag name: String, number: Int, in line: ArraySlice<UInt8>) -> Int? {
    let tag = Array("<\(name)".utf8)
    var found = 0
    for index in line.indices.dropLast(tag.count - 1) where line[index...].starts(with: tag) {
      let after = index + tag.count
      let ends = after >= line.endIndex || !isNameByte(line[after])
      guard ends else { continue }
      if found == number { return String(decoding: line[..<index], as: UTF8.self).count + 1 }
      found += 1
    }
    return nil
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"):
      true
    default: byte >= 0x80
    }
  }
}

/// Walking libxml2's trees without recursion: a page is hostile text, and may be deep.
enum Tree {
  /// The next node in the order of the document.
  static func next(_ node: xmlNodePtr) -> xmlNodePtr? {
    // An entity reference's children belong to the entity, not to the document.
    if node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children { return child }
    var current = node
    while true {
      if let sibling = current.pointee.next { return sibling }
      guard let parent = current.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else { return nil }
      current = parent
    }
  }
}
