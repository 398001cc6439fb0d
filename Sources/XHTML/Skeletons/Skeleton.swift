/// A page without its texts, of which a page was found to be valid.
///
/// Pages of one skeleton have the same elements and the same attributes. A text is escaped: it opens and closes
/// nothing, and where any text may stand, another one is as good. So what is left to check of the second page is what
/// grammar and links ask of single texts: ids, references, tokens and addresses. Where that cannot be told for sure,
/// there is no skeleton, or no report, and libxml2 checks the page.
struct Skeleton {
  /// What is the same on all its pages: ids, references and links without a text in them.
  let shared: Fragment
  /// Attributes with texts in them that have to be looked at, in the order of the page.
  let attributes: [AttributeWithText]
  let textCount: Int
}

/// Where the value of an attribute stands on every page of a skeleton.
struct AttributeWithText {
  enum Kind { case id, reference, token, link }

  let kind: Kind
  /// The value begins after so many bytes that are no texts, and ends after so many.
  let literals: Range<Int>
  /// The numbers of the texts in it.
  let texts: Range<Int>
}

extension Skeleton {
  /// What a page tells by its texts; nil where libxml2 has to look at it.
  func report(on page: PageInPieces) -> (report: PageReport, references: [String])? {
    guard page.texts.count == textCount else { return nil }
    var report = PageReport(fragments: page.fragments + [shared])
    var references: [String] = []
    var lengths = TextLengths(page.texts)
    for attribute in attributes {
      guard let value = page.bytes.attributeValue(lengths.range(of: attribute)) else { return nil }
      switch attribute.kind {
      case .id:
        guard value.isPlainName else { return nil }
        report.ids.append(value)
      case .reference:
        guard value.isPlainName else { return nil }
        references.append(value)
      case .token: guard value.isPlainToken else { return nil }
      case .link: report.links.append(Link(target: value, line: 0))
      }
    }
    guard report.ids.count == Set(report.ids).count else { return nil }
    return (report, references)
  }
}

/// How long the texts of a page are, up to the attribute that was asked for last.
private struct TextLengths {
  private let texts: [Range<Int>]
  private var count = 0
  private var length = 0

  init(_ texts: [Range<Int>]) { self.texts = texts }

  mutating func range(of attribute: AttributeWithText) -> Range<Int> {
    let start = attribute.literals.lowerBound + length(of: attribute.texts.lowerBound)
    return start..<attribute.literals.upperBound + length(of: attribute.texts.upperBound)
  }

  /// Of the first texts; never fewer than the last time.
  private mutating func length(of wanted: Int) -> Int {
    while count < wanted {
      length += texts[count].count
      count += 1
    }
    return length
  }
}
