import CLibXML2

/// What the grammar says of the places where a text or a row of a list stands.
extension Grammar {
  enum AttributeKind { case id, reference, references, token, address, any, other }

  func kind(of attribute: String, in element: String) -> AttributeKind {
    guard !attribute.contains(":"), let declaration = xmlGetDtdAttrDesc(dtd, element, attribute) else {
      return .other
    }
    switch declaration.pointee.atype {
    case XML_ATTRIBUTE_ID: return attribute == "id" ? .id : .other
    case XML_ATTRIBUTE_IDREF: return .reference
    case XML_ATTRIBUTE_IDREFS: return .references
    case XML_ATTRIBUTE_NMTOKEN: return .token
    case XML_ATTRIBUTE_CDATA where Names.addressNames.contains(attribute): return .address
    case XML_ATTRIBUTE_CDATA where declaration.pointee.def != XML_ATTRIBUTE_FIXED && attribute != "id":
      return .any
    default: return .other
    }
  }

  /// Whether any text may stand in it.
  func allowsText(in element: String) -> Bool {
    guard let declaration = xmlGetDtdElementDesc(dtd, element) else { return false }
    return declaration.pointee.etype == XML_ELEMENT_TYPE_MIXED
      || declaration.pointee.etype == XML_ELEMENT_TYPE_ANY
  }

  /// Whether its children may stand in any order and any number.
  func allowsAnyOrder(in element: String) -> Bool {
    guard let declaration = xmlGetDtdElementDesc(dtd, element) else { return false }
    if allowsText(in: element) { return true }
    guard let content = declaration.pointee.content,
      content.pointee.ocur == XML_ELEMENT_CONTENT_MULT || content.pointee.ocur == XML_ELEMENT_CONTENT_PLUS
    else { return false }
    return content.pointee.type == XML_ELEMENT_CONTENT_ELEMENT || isChoice(content)
  }

  /// `(a|b|c)`
  private func isChoice(_ content: xmlElementContentPtr) -> Bool {
    guard content.pointee.type == XML_ELEMENT_CONTENT_OR else { return false }
    return [content.pointee.c1, content.pointee.c2].allSatisfy { part in
      guard let part, part.pointee.ocur == XML_ELEMENT_CONTENT_ONCE else { return false }
      return part.pointee.type == XML_ELEMENT_CONTENT_ELEMENT || isChoice(part)
    }
  }
}
