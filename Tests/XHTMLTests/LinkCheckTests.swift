import Testing

@testable import XHTML

@Suite("Links inside a site")
struct LinkCheckTests {
  private func findings(_ link: String, from page: String = "stacks/acme/prod.html") -> [String] {
    var check = LinkCheck()
    check.add(file: "assets/portal.css")
    check.add(page: "index.html", PageReport(ids: ["top"]))
    check.add(page: "packs/acme/net.html", PageReport(ids: ["r-a.20b"]))
    let links = [Link(target: link, line: 7)]
    check.add(page: page, PageReport(ids: ["here"], links: links))
    var told: Set<LinkTarget> = []
    let site = SiteLinks(check)
    return site.verdict.bad.flatMap { site.findings(on: $0, links, told: &told) }
      .map { "\($0.page):\($0.line): \($0.message)" }
  }

  @Test(
    "links that lead somewhere are good",
    arguments: [
      "../../index.html", "../../index.html#top", "#here", "../../packs/acme/net.html#r-a.20b",
      "../../assets/portal.css",
      "../../index.html?q=x#top", "./prod.html", "../acme/prod.html#here", "../../packs/acme/n%65t.html",
      "https://app.pulumi.com/acme", "http://x.example/", "mailto:shop@acme.example",
    ])
  func good(link: String) {
    #expect(findings(link).isEmpty)
  }

  @Test(
    "links that lead nowhere, or where they must not, are told",
    arguments: [
      ("gone.html", "leads to a file that is not part of the site"),
      ("#gone", "leads to a place that does not exist"),
      ("../../index.html#gone", "leads to a place that does not exist"),
      ("../../../x.html", "leads out of the site"),
      ("../../packs/../../x.html", "leads out of the site"),
      ("/index.html", "is absolute: the site must work below any path"),
      ("//evil.example/x", "is absolute: the site must work below any path"),
      ("\\\\evil", "is absolute: the site must work below any path"),
      ("../..", "leads to a folder: links end in a file name"),
      ("", "leads to a folder: links end in a file name"),
      ("../../packs/", "leads to a folder: links end in a file name"),
      (".", "leads to a folder: links end in a file name"),
      ("javascript:alert(1)", "has the scheme 'javascript': only http, https and mailto are allowed"),
      (" Java\nScript:alert(1)", "has the scheme 'javascript': only http, https and mailto are allowed"),
      ("data:text/html,x", "has the scheme 'data': only http, https and mailto are allowed"),
    ])
  func bad(link: String, words: String) {
    #expect(findings(link) == ["stacks/acme/prod.html:7: the link '\(link)' \(words)"])
  }

  @Test("what several workers saw is joined: a link of one may lead to a page of another")
  func merges() {
    var first = LinkCheck()
    first.add(page: "b.html", PageReport(links: [Link(target: "a.html#x", line: 2)]))
    first.add(page: "c.html", PageReport(links: [Link(target: "gone.html", line: 9)]))
    var second = LinkCheck()
    second.add(page: "a.html", PageReport(ids: ["x"], links: [Link(target: "gone.html", line: 3)]))
    first.merge(second)
    #expect(SiteLinks(first).verdict.bad == ["a.html", "c.html"])
  }

  @Test("what leads nowhere is told once, however many pages lead there")
  func tellsOnce() {
    let links = [Link(target: "gone.html", line: 3), Link(target: "gone.html#x", line: 4)]
    var check = LinkCheck()
    var told: Set<LinkTarget> = []
    check.add(page: "a.html", PageReport(links: links))
    #expect(SiteLinks(check).findings(on: "a.html", links, told: &told).map(\.line) == [3, 4])
    #expect(SiteLinks(check).findings(on: "b.html", links, told: &told).isEmpty)
  }

  @Test("of two pages whose paths have one hash, links to places on either are good")
  func twins() {
    let (one, other) = ("dzctbpsjaaaaaaaa.html", "kvjkvyqajyqxqxqj.html")
    #expect(NameHash.of(one) == NameHash.of(other))
    var check = LinkCheck()
    check.add(page: one, PageReport(ids: ["a"]))
    check.add(page: other, PageReport(ids: ["b"]))
    let links = ["\(one)#a", "\(other)#b"].map { Link(target: $0, line: 1) }
    check.add(page: "index.html", PageReport(links: links))
    #expect(SiteLinks(check).verdict.bad.isEmpty)
    check.add(page: "dead.html", PageReport(links: [Link(target: "\(one)#c", line: 1)]))
    #expect(SiteLinks(check).verdict.bad == ["dead.html"])
  }
}
