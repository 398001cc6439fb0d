import PolicyData
import Portal
import Testing

@Suite("Paths of pages")
struct SitePathTests {
  @Test(
    "a page has a path, and knows its way up",
    arguments: [
      (SitePath.index, "index.html", ""),
      (.notFound, "404.html", ""),
      (.organization("acme"), "organizations/acme.html", "../"),
      (.pack(organization: "acme", pack: "pci-dss-aws"), "packs/acme/pci-dss-aws.html", "../../"),
      (.group(organization: "acme", group: "Prod EU"), "groups/acme/~prod=20~e~u.html", "../../"),
      (
        .stack(StackReference(organization: "acme", project: "..", stack: "index")),
        "stacks/acme/=2e=2e/=69ndex.html", "../../../"
      ),
      (
        .organization(String(repeating: "a", count: 200)),
        "organizations/\(String(repeating: "a", count: 180))=/aaaaaaaaaaaaaaaaaaaa.html", "../../"
      ),
    ])
  func paths(path: SitePath, text: String, root: String) {
    #expect(path.description == text)
    #expect(path.rootPrefix == root)
  }

  @Test("a link is relative and ends in a file name")
  func links() {
    let stack = SitePath.stack(StackReference(organization: "acme", project: "shop", stack: "prod"))
    let pack = SitePath.pack(organization: "acme", pack: "cis")
    #expect(stack.link(to: pack, fragment: Anchor("r-", "ssh")) == "../../../packs/acme/cis.html#r-ssh")
    #expect(SitePath.index.link(to: stack) == "stacks/acme/shop/prod.html")
    #expect(stack.link(to: .index) == "../../../index.html")
  }

  @Test("no page lies where another needs a folder, and no two share a path, also where case does not count")
  func areDistinct() {
    let names = Array(Set(AwkwardNames.chosen.filter { $0.utf8.count < 200 } + ["a.html", "b.html"]))
    var paths = Set<String>()
    var count = 0
    for first in names {
      for second in names {
        paths.insert(SitePath.pack(organization: first, pack: second).description.lowercased())
        let stack = StackReference(organization: first, project: second, stack: first)
        paths.insert(SitePath.stack(stack).description.lowercased())
        count += 2
      }
    }
    #expect(paths.count == count)
    let folders = paths.flatMap { path in
      path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
    }
    #expect(paths.isDisjoint(with: folders))
  }

  @Test("paths are ordered by their text")
  func order() {
    #expect(
      [SitePath.notFound, .organization("b"), .index, .organization("a")].sorted()
        == [.notFound, .index, .organization("a"), .organization("b")])
  }
}
