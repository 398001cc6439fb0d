import Templates

/// A sign beside a word. Templates draw it; the word carries the meaning.
enum Glyph: String, CaseIterable {
  case none, broken, conflict, excused, old, protected, undecided, unknown, unprotected, wrong

  var value: Value { Self.values[self] ?? .absent }

  private static let values = Dictionary(
    uniqueKeysWithValues: allCases.map { glyph in
      (glyph, Value.object(Members(allCases.map { ($0.rawValue, .flag($0 == glyph)) })))
    })

  /// A label beside a heading; trouble is solid red.
  static func tag(_ text: String, _ glyph: Glyph = .none, isTrouble: Bool = false) -> Value {
    ["text": .text(text), "glyph": glyph.value, "isTrouble": .flag(isTrouble)]
  }
}
