/// A small picture with two texts, for a project's own pages: `policies | protected`. It stands alone and loads
/// nothing; screen readers get a sentence.
struct Badge {
  let label: String
  let message: String
  let color: Color
  /// What the two texts do not say, for those who hear or point.
  var remark = ""

  /// Of the theme; white text on each has a contrast of at least 5.9.
  enum Color: String, CaseIterable {
    case good = "#12161b"
    case neutral = "#5c6570"
    case bad = "#b0241c"
  }

  static let labelColor = "#e6e9ec"
  static let labelInk = "#12161b"

  private static let padding = 60

  /// Texts are made of our own words and numbers: nothing in them has to be escaped.
  var svg: [UInt8] {
    let texts = (TextWidth.tenths(of: label), TextWidth.tenths(of: message))
    let left = Self.pixels(texts.0 + 2 * Self.padding)
    let width = left + Self.pixels(texts.1 + 2 * Self.padding)
    let name = "\(label): \(message)\(remark)"
    return Array(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="20" role="img" aria-label="\(name)">\
      <title>\(name)</title><rect width="\(width)" height="20" rx="3" fill="\(Self.labelColor)"/>\
      <path fill="\(color.rawValue)" d="M\(left) 0H\(width - 3)a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H\(left)z"/>\
      <g font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">\
      \(text(label, center: left * 5, width: texts.0, fill: Self.labelInk))\
      \(text(message, center: (left + width) * 5, width: texts.1, fill: "#fff"))</g></svg>

      """.utf8)
  }

  /// Its length is told, so that it fits in another font too.
  private func text(_ text: String, center: Int, width: Int, fill: String) -> String {
    """
    <text x="\(Self.decimal(center))" y="14" fill="\(fill)" textLength="\(Self.decimal(width))" \
    lengthAdjust="spacingAndGlyphs">\(text)</text>
    """
  }

  private static func pixels(_ tenths: Int) -> Int { (tenths + 9) / 10 }

  private static func decimal(_ tenths: Int) -> String {
    tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
