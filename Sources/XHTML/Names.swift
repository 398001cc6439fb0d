import CLibXML2

/// Finds a page's ids and links. The parser's dictionary holds each name once, so names are compared by address.
struct Names {
  private let id: UnsafePointer<xmlChar>?
  private let addresses: [UnsafePointer<xmlChar>?]

  /// Attributes that hold an address.
  static let addressNames = ["href", "src", "action", "cite", "poster", "data"]

  init(_ parser: xmlParserCtxtPtr) {
    let dictionary = parser.pointee.dict
    func unique(_ name: String) -> UnsafePointer<xmlChar>? { xmlDictLookup(dictionary, name, -1) }
    id = unique("id")
    addresses = Self.addressNames.map(unique)
  }

  func collect(from document: xmlDocPtr, into report: inout PageReport) {
    var current = xmlDocGetRootElement(document)
    while let node = current {
      if node.pointee.type == XML_ELEMENT_NODE {
        var attribute = node.pointee.properties
        while let found = attribute {
          collect(found, of: node, into: &report)
          attribute = found.pointee.next
        }
      }
      current = Tree.next(node)
    }
  }

  private func collect(_ attribute: xmlAttrPtr, of node: xmlNodePtr, into report: inout PageReport) {
    let name = attribute.pointee.name
    if name == id {
      report.ids.append(value(of: attribute))
    } else if addresses.contains(name) {
      report.links.append(
        Link(target: value(of: attribute), line: Int(xmlGetLineNo(node))))
    }
  }

  private func value(of attribute: xmlAttrPtr) -> String {
    guard let text = attribute.pointee.children else { return "" }
    if text.pointee.next == nil, text.pointee.type == XML_TEXT_NODE {
      return LibXML2.string(text.pointee.content)
    }
    guard let whole = xmlNodeListGetString(attribute.pointee.doc, text, 1) else { return "" }
    defer { portal_xml_free(whole) }
    return LibXML2.string(whole)
  }
}
