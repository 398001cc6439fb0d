extension Skeleton {
  /// Nil where a text or a row stands where not any may, and where it cannot be told whether.
  init?(of subject: SkeletonSubject, _ outline: PageOutline, standIn: [UInt8], _ grammar: Grammar) {
    var scanner = SkeletonScanner(outline.marked, in: [], grammar)
    if case .pages = subject { guard scanner.skip("<!DOCTYPE html>") else { return nil } }
    guard scanner.scan(), scanner.gapCount == outline.gaps.count else { return nil }
    self.init(
      shared: scanner.shared, attributes: scanner.attributes, runElements: scanner.runElements,
      gapCount: scanner.gapCount, standIn: standIn)
  }
}

extension RowSkeleton {
  /// - Parameter element: what the row stands in.
  init?(_ outline: RowOutline, in element: String, _ grammar: Grammar) {
    var scanner = SkeletonScanner(outline.bytes[...], in: [element], grammar)
    // An id that is the same in all rows would be there twice.
    guard outline.isClosed, scanner.scan(), scanner.gapCount == outline.textCount,
      scanner.shared.ids.isEmpty
    else { return nil }
    self.init(shared: scanner.shared, attributes: scanner.attributes)
  }
}

/// Goes through the marked page, which is well-formed and valid without its marks, and gives up where it is not sure.
private struct SkeletonScanner {
  private(set) var attributes: [AttributeWithText] = []
  private(set) var runElements: [String] = []
  private(set) var gapCount = 0
  private var ids: Set<String> = []
  private var references: Set<String> = []
  private var links: [Link] = []
  private var markCount = 0
  private var elements: [String]
  private let marked: ArraySlice<UInt8>
  private var rest: ArraySlice<UInt8>
  private let grammar: Grammar

  init(_ marked: ArraySlice<UInt8>, in elements: [String], _ grammar: Grammar) {
    self.marked = marked
    self.elements = elements
    rest = marked
    self.grammar = grammar
  }

  var shared: Fragment { Fragment(standIn: [], ids: ids, references: references, links: links) }

  /// - Returns: whether it came to the end.
  mutating func scan() -> Bool {
    let outer = elements
    while let byte = rest.first {
      switch byte {
      case UInt8(ascii: "<"): guard scanTag() else { return false }
      case PageOutline.text:
        guard let element = elements.last, grammar.allowsText(in: element) else { return false }
        count(byte)
      case PageOutline.run:
        guard let element = elements.last, grammar.allowsAnyOrder(in: element) else { return false }
        runElements.append(element)
        count(byte)
      case PageOutline.fragment: count(byte)
      default: rest = rest.drop { $0 != UInt8(ascii: "<") && !PageOutline.isMark($0) }
      }
      guard elements.count >= outer.count else { return false }
    }
    return elements == outer
  }

  /// How many bytes of the page that are no marks were before.
  private var literalCount: Int { rest.startIndex - markCount }

  private mutating func count(_ byte: UInt8) {
    rest = rest.dropFirst()
    if byte == PageOutline.text || byte == PageOutline.run { gapCount += 1 }
    if PageOutline.isMark(byte) { markCount += 1 }
  }

  mutating func skip(_ text: String) -> Bool {
    guard rest.starts(with: text.utf8) else { return false }
    rest = rest.dropFirst(text.utf8.count)
    return true
  }

  private mutating func skipSpace() { rest = rest.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 } }

  /// Letters and what else may stand in names of elements and attributes: a mark may not.
  private mutating func name() -> String {
    let name = rest.prefix(while: \.standsInMarkupName)
    rest = rest.dropFirst(name.count)
    return String(decoding: name, as: UTF8.self)
  }

  private mutating func scanTag() -> Bool {
    if skip("</") {
      guard elements.popLast() == name() else { return false }
      skipSpace()
      return skip(">")
    }
    guard skip("<") else { return false }
    let element = name()
    guard !element.isEmpty else { return false }  // a comment, a processing instruction
    while true {
      skipSpace()
      switch rest.first {
      case UInt8(ascii: "/"): return skip("/>")
      case UInt8(ascii: ">"):
        elements.append(element)
        return skip(">")
      default: guard scanAttribute(of: element) else { return false }
      }
    }
  }

  private mutating func scanAttribute(of element: String) -> Bool {
    let name = name()
    guard !name.isEmpty, skip("="), let quote = rest.first, quote == 0x22 || quote == 0x27 else {
      return false
    }
    count(quote)
    let (value, literals, gaps) = (rest.startIndex, literalCount, gapCount)
    while let byte = rest.first, byte != quote {
      if byte == PageOutline.fragment || byte == PageOutline.run { return false }
      if byte == PageOutline.text { count(byte) }
      rest = rest.drop { $0 != quote && !PageOutline.isMark($0) }
    }
    let text = marked[value..<rest.startIndex]
    let place = (literals: literals..<literalCount, gaps: gaps..<gapCount)
    guard skip(quote == 0x22 ? "\"" : "'") else { return false }
    return note(name, of: element, text, place)
  }

  private mutating func note(
    _ name: String, of element: String, _ text: ArraySlice<UInt8>,
    _ place: (literals: Range<Int>, gaps: Range<Int>)
  ) -> Bool {
    let kind: AttributeWithText.Kind
    switch grammar.kind(of: name, in: element) {
    case .id: kind = .id
    case .reference: kind = .reference
    case .references: kind = .references
    case .token: kind = .token
    case .address: kind = .link
    case .any: return true
    case .other: return place.gaps.isEmpty && name != "id" && !Names.addressNames.contains(name)
    }
    if place.gaps.isEmpty { return note(kind, Array(text)) }
    attributes.append(AttributeWithText(kind: kind, literals: place.literals, gaps: place.gaps))
    return true
  }

  /// One that is the same on all pages.
  private mutating func note(_ kind: AttributeWithText.Kind, _ text: [UInt8]) -> Bool {
    guard let value = text.attributeValue(text.indices) else { return false }
    switch kind {
    case .id: ids.insert(value)
    case .reference, .references: references.formUnion(value.names)
    case .token: break
    case .link: links.append(Link(target: value, line: 0))
    }
    return true
  }
}

extension UInt8 {
  /// Of elements and attributes.
  fileprivate var standsInMarkupName: Bool {
    switch self {
    case ...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "="),
      UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"):
      false
    default: true
    }
  }
}
