import Testing

@testable import XHTML

/// Checking a page around its fragments must never accept what a check of the whole page refuses.
@Suite("Fragments")
struct FragmentTests {
  private let article =
    "<article id=\"p\" aria-labelledby=\"h\"><h3 id=\"h\">x</h3><a href=\"../packs/a.html#r\">a</a></article>"

  /// The page with fragments in the places of `@`.
  private func reports(_ body: String, _ fragments: [String]) throws -> (
    around: PageReport, whole: PageReport
  ) {
    let checker = try Checker(House.grammar())
    var page: [UInt8] = []
    var own: [UInt8] = []
    var placements: [Placement] = []
    let parts = String(decoding: House.page(body), as: UTF8.self).split(
      separator: "@", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      page += Array(part.utf8)
      own += Array(part.utf8)
      guard index < fragments.count else { continue }
      let bytes = Array(fragments[index].utf8)
      page += bytes
      if let fragment = checker.fragment(bytes) {
        placements.append(Placement(fragment, at: own.count))
      } else {
        own += bytes
      }
    }
    let around = checker.check(PageInPieces(own, texts: [], placements: placements) { page })
    return (around, checker.check(page))
  }

  @Test("a good page is checked around its fragments, and tells their ids and links")
  func good() throws {
    let (around, whole) = try reports("<main id=\"m\">@</main>", [article])
    #expect(around.findings.isEmpty && whole.findings.isEmpty)
    #expect(around.ids == ["m"] && around.fragments.count == 1)
    #expect(around.fragments.first?.ids == ["p", "h"])
    #expect(around.fragments.first?.links.map(\.target) == ["../packs/a.html#r"])
  }

  @Test(
    "what is wrong with the whole page is found around its fragments, too",
    arguments: [
      // Where it stands.
      ("<ul>@</ul>", ["<article>x</article>"]), ("<p>@</p>", ["<article>x</article>"]),
      // An id of the page, and of another fragment.
      ("<main id=\"p\">@</main>", ["<article id=\"p\">x</article>"]),
      ("<main>@@</main>", ["<article id=\"p\">x</article>", "<article id=\"p\">y</article>"]),
      // A reference to nothing, from inside and from outside.
      ("<main>@</main>", ["<article aria-labelledby=\"gone\">x</article>"]),
      ("<main aria-labelledby=\"gone\">@</main>", ["<article id=\"p\">x</article>"]),
      // Inside it, and beside it.
      ("<main>@</main>", ["<article><blink/></article>"]), ("<main>@</main>", ["<article>"]),
      ("<main>@</main>", ["<p>x</main>"]), ("<main>@</main>", ["<p><p>x</p></p>"]),
      ("<table><tbody>@</tbody></table>", ["<tr><th>x</th></tr>"]), ("<blink/>@", ["<article>x</article>"]),
    ])
  func bad(body: String, fragments: [String]) throws {
    let (around, whole) = try reports(body, fragments)
    #expect(!whole.findings.isEmpty)
    #expect(around.findings == whole.findings)
  }

  @Test(
    "what is good as a whole is good around its fragments, also where they cannot stand alone",
    arguments: [
      ("<main aria-labelledby=\"h\">@</main>", ["<article><h3 id=\"h\">x</h3></article>"]),
      ("<h1 id=\"t\">t</h1>@", ["<article aria-labelledby=\"t\">x</article>"]),
      ("<p>@</p>", ["text"]), ("<table><tbody>@</tbody></table>", ["<tr><th scope=\"row\">x</th></tr>"]),
      ("<table><tbody><tr>@</tr></tbody></table>", ["<th scope=\"row\">x</th><td>y</td>"]),
      ("<div>@@</div>", ["<p>1</p>\n", "<p>2</p>"]), ("<dl>@</dl>", ["<dt>a</dt><dd>b</dd>"]),
      ("<main>@</main>", ["</main><main>"]),
    ])
  func fine(body: String, fragments: [String]) throws {
    let (around, whole) = try reports(body, fragments)
    #expect(whole.findings.isEmpty, "\(whole.findings)")
    #expect(around.findings.isEmpty, "\(around.findings)")
    #expect(Set(around.ids + around.fragments.flatMap(\.ids)) == Set(whole.ids))
  }
}
