/// Makes text from outside fit to be shown: one line, bounded, nothing that steers a terminal, no token.
enum Wording {
  static let lengthLimit = 200

  static func clean(_ text: String) -> String {
    let line = String(
      String.UnicodeScalarView(text.unicodeScalars.prefix(4 * lengthLimit).compactMap(visible)))
    let words = hidingTokens(line).split(separator: " ").joined(separator: " ")
    return words.count > lengthLimit ? words.prefix(lengthLimit - 1) + "…" : words
  }

  /// Control characters become spaces. Format characters go: some turn the direction of all text behind them.
  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator: " "
    case .format, .surrogate, .privateUse, .unassigned: nil
    default: scalar
    }
  }

  /// Every access token of Pulumi begins with `pul-`.
  static func hidingTokens(_ text: String) -> String {
    text.replacing(#/(?i)pul-[a-z0-9]+/#, with: "‹hidden›")
  }
}
