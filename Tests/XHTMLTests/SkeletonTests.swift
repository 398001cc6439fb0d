import Testing

@testable import XHTML

/// A page whose skeleton is known must be told the same as if libxml2 had checked it.
@Suite("Pages that differ in their texts only")
struct SkeletonTests {
  private let checker: Checker

  init() throws { checker = try Checker(House.grammar()) }

  /// Whether the second page can do without libxml2, once the first was checked.
  private func isKnown(_ first: String, _ second: String) throws -> Bool {
    #expect(checker.check(House.pieces(first)).findings.isEmpty)
    let page = House.pieces(second)
    let whole = checker.check(page.whole())
    let known = checker.checkTexts(of: page)
    // What one checker has learned, another of the same grammar knows.
    #expect(try Checker(checker.grammar).checkTexts(of: page)?.ids == known?.ids)
    guard let known else {
      #expect(checker.check(page).findings == whole.findings)
      return false
    }
    #expect(whole.findings.isEmpty, "\(whole.findings)")
    #expect(Set(known.ids + known.fragments.flatMap(\.ids)) == Set(whole.ids))
    let links = known.links + known.fragments.flatMap(\.links)
    #expect(Set(links.map(\.target)) == Set(whole.links.map(\.target)))
    return true
  }

  @Test(
    "where any text may stand, another is as good",
    arguments: [
      ("<p>[one]</p>", "<p>[two &amp; three]</p>"), ("<p>[]</p>", "<p>[text]</p>"),
      ("<p id=\"[a]\">x</p>", "<p id=\"[b]\">x</p>"),
      (
        "<p id=\"h-[a]\">x</p><p aria-labelledby=\"h-[a]\">y</p>",
        "<p id=\"h-[b]\">x</p><p aria-labelledby=\"h-[b]\">y</p>"
      ),
      ("<a href=\"../[a].html#[b]\">x</a>", "<a href=\"../[c&amp;d].html#[]\">x</a>"),
      ("<p class=\"x [y]\">z</p>", "<p class=\"x []\">z</p>"),
      ("<ul>{<li id=\"[a]\">[x]</li>}</ul>", "<ul>{<li id=\"[a]\">[x]</li>}{<li id=\"[b]\">[y]</li>}</ul>"),
      (
        "<ul>{<li>[x]</li>}{<li><b>[y]</b></li>}</ul>",
        "<ul>{<li><b>[y]</b></li>}{<li>[x]</li>}{<li>[z]</li>}</ul>"
      ),
    ])
  func known(first: String, second: String) throws {
    #expect(try isKnown(first, second))
  }

  @Test(
    "where it is not sure, libxml2 has to look",
    arguments: [
      // Another skeleton.
      ("<p>[a]</p>", "<div>[a]</div>"), ("<p>[a]</p>", "<p>a[]</p>"), ("<p>[a]</p>", "<p>[a] [b]</p>"),
      // No name, no new one, one that is not there.
      ("<p id=\"[a]\">x</p>", "<p id=\"[a b]\">x</p>"), ("<p id=\"[a]\">x</p>", "<p id=\"[]\">x</p>"),
      ("<p id=\"[a]\">x</p>", "<p id=\"[1]\">x</p>"), ("<p id=\"[ä]\">x</p>", "<p id=\"[ö]\">x</p>"),
      ("<p id=\"[a]\">x</p><p id=\"[b]\">y</p>", "<p id=\"[a]\">x</p><p id=\"[a]\">y</p>"),
      ("<p id=\"[a]\">x</p><p id=\"b\">y</p>", "<p id=\"[b]\">x</p><p id=\"b\">y</p>"),
      (
        "<p id=\"[a]\">x</p><p aria-labelledby=\"[a]\">y</p>",
        "<p id=\"[a]\">x</p><p aria-labelledby=\"[b]\">y</p>"
      ),
      // Not any text may stand here.
      ("<ul>[ ]</ul>", "<ul>[x]</ul>"), ("<p dir=\"[ltr]\">x</p>", "<p dir=\"[up]\">x</p>"),
      ("<p dir=\"[ltr]\">x</p>", "<p dir=\"[rtl]\">x</p>"),
      ("<p lang=\"[en]\">x</p>", "<p lang=\"[e n]\">x</p>"),
      ("<!-- [a] --><p>x</p>", "<!-- [b--] --><p>x</p>"),
      // Line breaks in attributes become spaces.
      ("<a href=\"[a].html\">x</a>", "<a href=\"[a\nb].html\">x</a>"),
      // A row of a kind that was not there, an id that all rows have, and an order that counts.
      ("<ul>{<li>[x]</li>}</ul>", "<ul>{<li>[x]</li>}{<li><p>[x]</p></li>}</ul>"),
      ("<ul>{<li id=\"a\">[x]</li>}</ul>", "<ul>{<li id=\"a\">[x]</li>}{<li id=\"a\">[y]</li>}</ul>"),
      ("<ul>{<li>[x]</li>}</ul>", "<ul></ul>"),
      (
        "<table>{<thead><tr><th scope=\"col\">[x]</th></tr></thead>}<tbody><tr><td>y</td></tr></tbody></table>",
        "<table>{<thead><tr><th scope=\"col\">[x]</th></tr></thead>}{<thead><tr><th scope=\"col\">[x]</th></tr></thead>}<tbody><tr><td>y</td></tr></tbody></table>"
      ),
      ("<div>{<p>[x]</p>}</div><ul>{<li>[x]</li>}</ul>", "<div>{<li>[x]</li>}</div><ul>{<li>[x]</li>}</ul>"),
    ])
  func unknown(first: String, second: String) throws {
    #expect(try !isKnown(first, second))
  }

  @Test("a mark that a template wrote is none of ours")
  func marks() {
    #expect(checker.check(House.pieces("<p>[a]</p>")).findings.isEmpty)
    #expect(!checker.check(House.pieces("<p>\u{1}</p>")).findings.isEmpty)
  }

  @Test("the same is so of markup that stands on many pages")
  func fragments() throws {
    func markup(_ id: String, _ text: String) -> PageInPieces {
      let bytes = Array("<article id=\"\(id)\"><h3>\(text)</h3></article>".utf8)
      let texts = [13..<13 + id.utf8.count, 19 + id.utf8.count..<19 + id.utf8.count + text.utf8.count]
      return PageInPieces(bytes, texts: texts) { bytes }
    }
    let first = try #require(checker.fragment(markup("a", "x")))
    #expect(first.ids == ["a"] && first.standIn == Array("<article/>".utf8))
    let second = try #require(checker.fragment(markup("b", "y &amp; z")))
    #expect(second.ids == ["b"] && second.standIn == first.standIn)
    #expect(checker.fragment(markup("1", "x")) == nil)
  }
}
