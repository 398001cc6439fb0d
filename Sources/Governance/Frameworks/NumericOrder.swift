/// Texts in the order that people expect of section numbers: `5.2` before `5.10`.
struct NumericOrder: Comparable {
  private let text: String
  private let parts: [Part]

  private enum Part: Comparable {
    case number(Int)
    case text(String)
  }

  init(_ text: String) {
    self.text = text
    parts = text.split { ". -_/()".contains($0) }.map { part in
      Int(part).map(Part.number) ?? .text(String(part))
    }
  }

  static func < (left: NumericOrder, right: NumericOrder) -> Bool {
    for (mine, other) in zip(left.parts, right.parts) where mine != other { return mine < other }
    return (left.parts.count, left.text) < (right.parts.count, right.text)
  }
}
