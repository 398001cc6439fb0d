import Governance
import PolicyData
import Testing
import XHTML

@testable import Portal

@Suite("The sitemap")
struct SitemapTests {
  @Test(
    "every page but that for dead links has its full address",
    arguments: ["https://x/a", "https://x/a/"])
  func lists(base: String) {
    let files = Sitemap(
      of: [SitePath.index, .notFound, .organization("acme")].map(\.description), at: base
    ).files
    #expect(files.flatMap(\.paths) == ["sitemap.xml"])
    #expect(
      files.flatMap { $0.contents() }.map { String(decoding: $0, as: UTF8.self) } == [
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://x/a/index.html</loc></url>
        <url><loc>https://x/a/organizations/acme.html</loc></url>
        </urlset>

        """
      ])
  }

  @Test("more than 50,000 pages take further files, beside the first")
  func splits() throws {
    let pages = (0..<50_001).map { SitePath.organization("o\($0)") }
    let files = Sitemap(of: pages.map(\.description), at: "https://x").files
    #expect(files.flatMap(\.paths) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
    let texts = files.flatMap { $0.contents() }.map { String(decoding: $0, as: UTF8.self) }
    #expect(
      texts[0].contains(
        "<sitemap><loc>https://x/sitemap-2.xml</loc></sitemap>\n"))
    #expect(texts.map { $0.split(separator: "\n").count } == [5, 50_003, 4])
  }

  @Test("it is XML of its kind, whatever the address")
  func isValid() throws {
    let grammar = try Grammar(
      dtd: Array(
        """
        <!ELEMENT urlset (url+)> <!ATTLIST urlset xmlns CDATA #FIXED "http://www.sitemaps.org/schemas/sitemap/0.9">
        <!ELEMENT url (loc)> <!ELEMENT loc (#PCDATA)>
        """.utf8), name: "sitemap.dtd")
    let pages = ExportSample.hostileNames.map { SitePath.organization($0) }
    let file = try #require(Sitemap(of: pages.map(\.description), at: "https://x/?a&<b>'\"").files.first)
    #expect(try Checker(grammar).findings(inXML: file.contents()[0]) == [])
  }

  @Test("without an address of the site there is none, and an address that is too long is left out")
  func leavesOut() {
    #expect(!Exports(ExportSample.full, pages: [.index]).files.contains { $0.path.hasPrefix("sitemap") })
    let pages = [SitePath.index, .organization(String(repeating: "a", count: 2_048))]
    let text = Exports(ExportSample.full, pages: pages, baseURL: "https://x").text("sitemap.xml")
    #expect(text.matches(of: /<loc>/).count == 1)
  }
}

extension Checker {
  /// What is wrong with XML that is no page: it is read as one, behind a page's document type.
  func findings(inXML bytes: [UInt8]) -> [Finding] {
    let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    let text = String(decoding: bytes, as: UTF8.self).replacing(declaration, with: "", maxReplacements: 1)
    return check(Array("<!DOCTYPE html>\(text)".utf8)).findings
  }
}
