import Testing

@testable import XHTML

/// Pages that take part in the check by what is remembered of them.
@Suite("Links of pages that are not read again")
struct KnownLinksTests {
  private let page = "stacks/acme/prod.html"
  private let target = PageReport(ids: ["top"])

  private func link(_ target: String, line: Int = 7) -> Link {
    Link(target: target, line: line)
  }

  private func known(_ links: [Link], ids: [String] = [], fragments: [Fragment] = []) -> PageLinks {
    var check = LinkCheck()
    return check.add(page: page, PageReport(ids: ids, links: links, fragments: fragments))
  }

  private func fragment(_ links: [Link], ids: Set<String> = []) -> Fragment {
    Fragment(standIn: [], ids: ids, references: [], links: links)
  }

  @Test(
    "their links and ids count",
    arguments: ["../../index.html", "../../index.html#top", "../acme/prod.html#here"])
  func counts(address: String) {
    var check = LinkCheck()
    check.add(page: "index.html", target)
    check.add(page: page, known([link(address)], ids: ["here"]))
    check.add(page: "a.html", PageReport(links: [link("stacks/acme/prod.html#here")]))
    #expect(SiteLinks(check).verdict.bad.isEmpty)
  }

  @Test("one that leads to what is gone is told")
  func gone() {
    var check = LinkCheck()
    check.add(page: "index.html", target)
    check.add(page: page, known([link("../../index.html#top"), link("../../gone.html")]))
    #expect(SiteLinks(check).verdict.bad == [page])
  }

  @Test("an id that has gone is missed")
  func missesID() {
    var check = LinkCheck()
    check.add(page: "index.html", PageReport(ids: ["other"]))
    check.add(page: page, known([link("../../index.html#top")]))
    #expect(SiteLinks(check).verdict.bad == [page])
  }

  @Test("so it is with what pages share: links, and ids")
  func shares() {
    let part = fragment([link("../../index.html#top"), link("prod.html#own"), link("#own")], ids: ["own"])
    let known = known([], fragments: [part])
    #expect(known.parts.count == 1 && known.parts[0].own.targets.count { _ in true } == 1)
    #expect(known.own.targets.count { _ in true } == 1)
    var check = LinkCheck()
    check.add(page: page, known)
    #expect(SiteLinks(check).verdict.bad == [page])
    check.add(page: "index.html", target)
    #expect(SiteLinks(check).verdict.bad.isEmpty)
  }
}
