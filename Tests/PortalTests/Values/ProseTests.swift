import Testing

@testable import Portal

@Suite("Free text")
struct ProseTests {
  @Test("is shown paragraph by paragraph, whatever ends a line and whatever begins one")
  func hasParagraphs() {
    #expect(
      Prose.paragraphs("One.\n\n  Two.\r\nThree.\r \nFour é\u{301}.\n") == [
        "One.", "Two.", "Three.", "Four é\u{301}.",
      ])
    #expect(Prose.paragraphs(" \n") == [])
  }

  @Test("is cut where it is no description any more")
  func isCut() throws {
    let shown = try #require(Prose.paragraphs(String(repeating: "a", count: 5_000)).first)
    #expect(shown.count == 4_001 && shown.hasSuffix("a…"))
  }
}
