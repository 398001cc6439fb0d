import CLibXML2

/// libxml2's complaints in plain words, where they need it.
enum Wording {
  static func message(_ problem: LibXML2.Problem) -> String {
    switch xmlParserErrors(rawValue: UInt32(problem.code)) {
    case XML_DTD_UNKNOWN_ELEM:
      problem.message.replacing("No declaration for element", with: "the grammar has no element")
    case XML_DTD_UNKNOWN_ATTRIBUTE:
      problem.message.replacing("No declaration for attribute", with: "the grammar has no attribute")
    case XML_DTD_ID_REDEFINED:
      problem.message.replacing(" already defined", with: " stands on this page twice").replacing(
        "ID ", with: "the id ")
    case XML_DTD_UNKNOWN_ID:
      problem.message.replacing("references an unknown ID", with: "names an id that is not on this page:")
    case XML_DTD_CONTENT_MODEL: shortened(problem.message)
    default: problem.message
    }
  }

  /// The whole content model of an element is a screenful of names: what was found says more.
  private static func shortened(_ message: String) -> String {
    guard let start = message.firstRange(of: ", expecting "), let got = message.firstRange(of: ", got ")
    else {
      return message
    }
    let expected = message[start.upperBound..<got.lowerBound]
    let found = message[got.upperBound...].trimming(" ")
    let head = message[..<start.lowerBound].replacing(
      "content does not follow the DTD", with: "has content that does not fit")
    return expected.count <= 80 ? "\(head): expected \(expected), found \(found)" : "\(head): found \(found)"
  }
}

extension Substring {
  fileprivate func trimming(_ character: Character) -> Substring {
    var text = self
    while text.last == character { text.removeLast() }
    return text
  }
}
