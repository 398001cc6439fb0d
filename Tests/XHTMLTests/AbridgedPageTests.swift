import Testing

@testable import XHTML

/// Of rows of one kind, libxml2 reads one. A page must be told the same as if it had read all of them.
@Suite("Pages with many rows")
struct AbridgedPageTests {
  @Test(
    "a page that is met first is told the same as if libxml2 had read all of it",
    arguments: [
      "<ul>{<li id=\"[a]\">[x]</li>}{<li id=\"[b]\"><a href=\"../[b].html\">[y]</a></li>}{<li id=\"[c]\">[z]</li>}</ul>",
      "<ul>{<li>[x]</li>}{<li><b>[y]</b></li>}{<li>[z]</li>}{<li><b>[]</b></li>}</ul><div>{<p>[x]</p>}{<p>[y]</p>}</div>",
      "<ul>{<li id=\"[a]\">[x]</li>}{<li id=\"[b]\">[y]</li>}</ul><p aria-labelledby=\"b\">z</p>",
      // An id that is there twice, one that is no name, and a reference to none, in a row that is not read.
      "<ul>{<li id=\"[a]\">[x]</li>}{<li id=\"[b]\">[y]</li>}{<li id=\"[a]\">[z]</li>}</ul>",
      "<ul>{<li id=\"[a]\">[x]</li>}{<li id=\"[1]\">[y]</li>}</ul>",
      "<ul>{<li id=\"[a]\" aria-labelledby=\"[a]\">[x]</li>}{<li id=\"[b]\" aria-labelledby=\"[c]\">[y]</li>}</ul>",
      // References that are none, or two where one may stand.
      "<ul>{<li id=\"[a]\" aria-labelledby=\"[a]\">[x]</li>}{<li id=\"[b]\" aria-labelledby=\"[]\">[y]</li>}</ul>",
      "<ul>{<li id=\"[a]\" aria-labelledby=\"[a]\">[x]</li>}{<li id=\"[b]\" aria-labelledby=\"[a b]\">[y]</li>}</ul>",
      "<ul>{<li id=\"[a]\" aria-labelledby=\"[a]\">[x]</li>}{<li id=\"[b]\" aria-labelledby=\"[a  b]\">[y]</li>}</ul>",
      "<ul>{<li><input id=\"[a]\"/><label for=\"[a]\">x</label></li>}{<li><input id=\"[b]\"/><label for=\"[a b]\">y</label></li>}</ul>",
      // A mark that a template wrote, and rows that make something together.
      "<ul>{<li>[x]</li>}{<li>\u{1}</li>}</ul>",
      "<ul>{<li id=\"[a]\">[x]</li>}{<li id=\"\u{1}\">[y]</li>}</ul>",
      "<p>{>[x]}{>[]]]}{>[y]}</p>", "<p>{&}{amp;}{amp;}{&}</p>",
      "<div>{<ul><li>[x]</li>}{<li>[y]</li>}{<li>[y]</li>}{<li>[z]</li></ul>}{<li>[y]</li>}</div>",
      // What may stand once only, and what may not stand there at all.
      "<table>{<thead><tr><th scope=\"col\">[x]</th></tr></thead>}{<thead><tr><th scope=\"col\">[y]</th></tr></thead>}<tbody><tr><td>y</td></tr></tbody></table>",
      "<div>{<p>[x]</p>}{<p>[y]</p>}</div><ul>{<p>[x]</p>}{<p>[y]</p>}</ul>",
      "<ul>{<li>[x]</li>}{<li>[x]}{</li>}</ul>",
    ])
  func first(body: String) throws {
    let page = House.pieces(body)
    let report = try Checker(House.grammar()).check(page)
    let whole = try Checker(House.grammar()).check(page.whole())
    #expect(report.findings == whole.findings)
    #expect(Set(report.ids + report.fragments.flatMap(\.ids)) == Set(whole.ids))
    let links = report.links + report.fragments.flatMap(\.links)
    #expect(Set(links.map(\.target)) == Set(whole.links.map(\.target)))
  }

  @Test("what libxml2 reads has one row of each kind in each list, and all fragments where they were")
  func abridged() throws {
    let checker = try Checker(House.grammar())
    let rows = House.pieces("<ul>{<li>[x]</li>}{<li>[y]</li>}</ul><ol>{<li>[x]</li>}{<li>[y]</li>}</ol>")
    let fragment = try #require(checker.fragment(Array("<p>f</p>".utf8)))
    let end = try #require(rows.rows.last?.bytes.upperBound)
    let page = PageInPieces(
      rows.bytes, texts: rows.texts, rows: rows.rows,
      placements: [Placement(fragment, at: end + "</ol>".utf8.count)], whole: rows.whole)
    #expect(checker.skeletons.report(on: page) == nil)
    let abridged = try #require(checker.skeletons.abridged(page))
    let expected = House.pieces("<ul>{<li>[x]</li>}</ul><ol>{<li>[x]</li>}</ol>")
    #expect(abridged.bytes == expected.bytes)
    var rest: [UInt8] = []
    abridged.appendRest(to: &rest)
    #expect(String(decoding: rest, as: UTF8.self).contains("</ol><p/>"))
    #expect(checker.check(page).findings.isEmpty)
    #expect(checker.skeletons.report(on: page) != nil)
  }

  @Test("of rows of which one opens what another closes, nothing is learned")
  func unbalanced() throws {
    let checker = try Checker(House.grammar())
    let list = House.pieces("<div>{<ul><li>[x]</li>}{<li>[y]</li>}{<li>[z]</li></ul>}</div>")
    #expect(checker.check(list).findings.isEmpty)
    let bare = House.pieces("<div>{<li>[a]</li>}</div>")
    #expect(checker.check(bare).findings == checker.check(bare.whole()).findings)
    #expect(!checker.check(bare).findings.isEmpty)
  }
}
