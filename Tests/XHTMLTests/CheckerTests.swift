import Foundation
import Testing
import XHTML

@Suite("Checking pages")
struct CheckerTests {
  @Test("a good page has no findings, and tells its ids and links")
  func good() throws {
    let report = try House.report(
      """
      <main id="m"><h1 id="t">T</h1><p aria-labelledby="t m"><a href="../a.html?x=1&amp;y=2#b">x</a></p>
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>s</title><rect width="1" height="1"/></svg></main>
      """)
    #expect(report.findings.isEmpty)
    #expect(report.ids == ["m", "t"])
    #expect(report.links == [Link(target: "../a.html?x=1&y=2#b", line: 3)])
  }

  @Test(
    "what is wrong is found, with its line, its column and the line itself",
    arguments: [
      ("<p>\n<b></p>", 4, 8, "Opening and ending tag mismatch: b line 4 and p"),
      ("<p>&nbsp;</p>", 3, 10, "Entity 'nbsp' not defined"),
      ("<p a=\"1\" a=\"2\">x</p>", 3, 15, "Attribute a redefined"),
      ("<p>a</p><p><blink>x</blink></p>", 3, 12, "the grammar has no element blink"),
      (
        "<p>a</p>\n<p>b</p> <p onclick=\"x\">c</p>", 4, 10,
        "the grammar has no attribute onclick of element p"
      ),
      ("<p style=\"color:red\">c</p>", 3, 1, "the grammar has no attribute style of element p"),
      ("<p id=\"a\">1</p><p id=\"a\">2</p>", 3, 16, "the id a stands on this page twice"),
      (
        "<p aria-labelledby=\"gone\">x</p>", 3, 1,
        "IDREFS attribute aria-labelledby names an id that is not on this page: \"gone\""
      ),
      (
        "<table><tbody><tr><th>x</th></tr></tbody></table>", 3, 19,
        "Element th does not carry attribute scope"
      ),
      (
        "<p><a href=\"x\"><a href=\"y\">z</a></a></p>", 3, 4,
        "Element a is not declared in a list of possible children"
      ),
      (
        "<p dir=\"up\">x</p>", 3, 1,
        "Value \"up\" for attribute dir of p is not among the enumerated set"
      ),
      ("<p id=\"1a\">x</p>", 3, 1, "Syntax of value for attribute id of p is not valid"),
      ("<img src=\"x.png\"/>", 3, 1, "Element img does not carry attribute alt"),
      ("<ul><p>x</p></ul>", 3, 1, "Element ul has content that does not fit: expected (li)*, found (p)"),
    ])
  func finds(body: String, line: Int, column: Int, message: String) throws {
    let findings = try House.report(body).findings
    let found = findings.first { $0.message == message }
    #expect(found != nil, "found \(findings.map { "\($0.line):\($0.column) \($0.message)" })")
    #expect(found?.line == line && found?.column == column)
    let lines = String(decoding: House.page(body), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(found?.source == String(lines[line - 1]))
  }

  @Test(
    "hostile pages are findings, never a crash",
    arguments: [
      ("nothing", ""), ("no markup", "hello"), ("a NUL", "<p>a\u{0}b</p>"),
      ("a control character", "<p>\u{7}</p>"),
      ("a bomb", "<!DOCTYPE html [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\">]><html>&b;</html>"),
      ("a grammar of its own", "<!DOCTYPE html SYSTEM \"file:///etc/passwd\"><html/>"),
      (
        "no document type",
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>t</title></head><body/></html>"
      ),
      ("an unclosed comment", "<!DOCTYPE html><html><!--"),
      ("depth", "<!DOCTYPE html><html>" + String(repeating: "<div>", count: 100_000)),
    ])
  func survives(name: String, page: String) throws {
    let report = try Checker(House.grammar()).check(Array(page.utf8))
    #expect(!report.findings.isEmpty, "\(name)")
    #expect(report.findings.allSatisfy { $0.line >= 1 && $0.column >= 1 })
  }

  @Test("bytes that are not UTF-8 are a finding")
  func notUTF8() throws {
    let page = House.page("<p>x</p>").map { $0 == UInt8(ascii: "x") ? 0xFF : $0 }
    #expect(!(try Checker(House.grammar()).check(page).findings.isEmpty))
  }

  @Test("a page beyond the bound is refused without being read")
  func tooLarge() throws {
    let page = [UInt8](repeating: UInt8(ascii: "x"), count: Checker.sizeLimit + 1)
    #expect(
      try Checker(House.grammar()).check(page).findings.first?.message == "the page has 16 MiB, more than 16")
  }

  @Test("one grammar serves many checkers at the same time, and a checker many pages")
  func concurrent() async throws {
    let grammar = try House.grammar()
    let (good, bad) = (House.page("<p id=\"a\">x</p>"), House.page("<p>x<blink/></p>"))
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let checker = try Checker(grammar)
          return (0..<50).reduce(0) { sum, number in
            sum + (checker.check(number.isMultiple(of: 2) ? good : bad).findings.isEmpty ? 0 : 1)
          }
        }
      }
      for try await count in group { #expect(count == 25) }
    }
  }

  @Test("the design's reference pages keep the grammar", .enabled(if: House.hasLook, "needs ../shared/look"))
  func look() throws {
    let checker = try Checker(House.grammar())
    let pages = try FileManager.default.contentsOfDirectory(at: House.look, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "html" }
    #expect(pages.count >= 9)
    for page in pages {
      #expect(checker.check(Array(try Data(contentsOf: page))).findings.isEmpty, "\(page.lastPathComponent)")
    }
  }

  @Test("a broken grammar is told with its place")
  func brokenGrammar() {
    let error = #expect(throws: XHTMLError.self) {
      try Grammar(dtd: Array("<!ELEMENT a (b)>\n<!ELEMENT c (d>".utf8), name: "my.dtd")
    }
    #expect(error?.description.hasPrefix("my.dtd:2: ") == true)
  }
}
