import Foundation
import Governance
import PolicyData
import Portal
import Testing

@Suite("Building a site")
struct SiteBuildTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Overview, attention, requirements, upkeep, changes, trends, data, search, 404.
  private static let fixedPages = 9

  @Test("every state of a stack gives valid pages, and every link between them leads somewhere")
  func everything() async throws {
    let report = try await Sample.edition(Sample.everything).publish(to: folder.output)
    #expect(report.pages == Self.fixedPages + 1 + 6 + 1 + 1 + 3 + 2)  // a pack of 3 policies, and 2 labels
    #expect(try folder.tree.contains("public/stacks/acme/shop/prod.html"))
    #expect(try folder.tree.contains("public/packs/acme/org-baseline.html"))
    #expect(try folder.tree.contains("public/groups/acme/default-policy-group.html"))
  }

  @Test("no organization, no stack, no pack: the site is still whole")
  func nothing() async throws {
    #expect(try await Sample.edition([]).publish(to: folder.output).pages == Self.fixedPages)
    let alone = [Sample.stack("shop", "prod", groups: [], preventative: [])]
    #expect(
      try await Sample.edition(alone, labels: []).publish(to: folder.output).pages == Self.fixedPages + 2)
  }

  @Test("hostile names and texts become text: pages stay valid, and paths stay inside the site")
  func hostile() async throws {
    let names = [
      "..", ".", "a/b", "<script>alert(1)</script>", "\"onload=\"x", "'; x", "con", "Prod", "prod", "_x",
      "-x", "index",
      "日本語", "e\u{301}", "<\u{301}b>", "\u{7}\u{202E}rtl", "]]>", "{{name}}", "&amp;", "a b", "",
      String(repeating: "x", count: 100), String(repeating: "😀", count: 60),
    ]
    let stacks = names.map { name in
      Sample.stack(
        name, name, groups: [PolicyGroupSummary(name: name, mode: PolicyGroupMode(name))],
        preventative: [
          Sample.pack(name, ["all": ["enforcementLevel": .string(name)], name: [name: .string(name)]])
        ])
    }
    let report = try await Sample.edition(stacks).publish(to: folder.output)
    // Of each name a stack, a pack, a group and a policy; and the two labels of what is named `prod`.
    #expect(report.pages == Self.fixedPages + 1 + names.count * 4 + 2)
    #expect(try folder.tree.filter { $0.contains("script") }.allSatisfy { $0.hasPrefix("public/") })
    let page = try folder.text("public/organizations/acme.html")
    #expect(!page.contains("<script>alert") && !page.contains("<\u{301}b>"))
  }

  @Test("what a service tells twice is told, and no reason to publish nothing: a pack of a group, of a stack")
  func toldTwice() async throws {
    let packs = [1, 2].map { Sample.pack("guard", version: $0, [:]) }
    let group = PolicyGroup(summary: Sample.group, members: [], appliedPacks: packs)
    let told = OrganizationPolicies(name: "acme", groups: .told([group]), packs: .told([]), versions: [])
    let stack = Sample.stack("shop", "prod", groups: [Sample.group, Sample.group], preventative: packs)
    _ = try await Sample.edition([stack], told: [told]).publish(to: folder.output)
    let page = try folder.text("public/groups/acme/default-policy-group.html")
    #expect(page.contains(#"<tr id="p-guard">"#) && page.contains(#"<tr id="p-guard..1">"#))
  }

  @Test("names that Unicode takes for the same are one name: one page, and links that lead there")
  func canonical() async throws {
    let groups = ["e\u{301}", "\u{E9}"].map { PolicyGroupSummary(name: $0, mode: .preventative) }
    let stacks = groups.enumerated().map { Sample.stack("shop", "s\($0)", groups: [$1]) }
    let report = try await Sample.edition(stacks).publish(to: folder.output)
    #expect(report.pages == Self.fixedPages + 1 + 2 + 1 + 1 + 3)
    #expect(try folder.tree.count { $0.hasPrefix("public/groups/acme/") && $0.hasSuffix(".html") } == 1)
  }

  @Test("secrets in parameters are published nowhere")
  func secrets() async throws {
    _ = try await Sample.edition(Sample.everything).publish(to: folder.output)
    for path in try folder.tree where path.hasSuffix(".html") {
      #expect(try !folder.text(path).contains("SECRET"), "\(path)")
    }
    #expect(try folder.text("public/stacks/acme/shop/prod.html").contains("withheld"))
  }

  @Test("the same night gives the same bytes")
  func isDeterministic() async throws {
    _ = try await Sample.edition(Sample.everything).publish(to: folder.url.appending(path: "one"))
    _ = try await Sample.edition(Sample.everything.reversed()).publish(to: folder.url.appending(path: "two"))
    let paths = try folder.tree.filter { $0.hasPrefix("one/") && $0.hasSuffix(".html") }
    #expect(paths.contains("one/index.html") && paths.count > 11)
    for path in paths {
      #expect(try folder.text(path) == folder.text("two" + path.dropFirst(3)), "\(path)")
    }
  }

  @Test("pages of stacks that are gone disappear")
  func disappears() async throws {
    _ = try await Sample.edition(Sample.everything).publish(to: folder.output)
    _ = try await Sample.edition([Sample.stack("shop", "prod")]).publish(to: folder.output)
    #expect(try !folder.tree.contains("public/stacks/acme/shop/dev.html"))
  }

  @Test(
    "a page that breaks the grammar, or a link that leads nowhere, publishes nothing",
    arguments: [
      (
        "<p onclick=\"x\">x</p>",
        "404.html:4:1: the grammar has no attribute onclick of element p (template '404')\n    <p onclick=\"x\">x</p>"
      ),
      (
        "<p><a href=\"gone.html\">x</a></p>",
        "404.html:4:13: the link 'gone.html' leads to a file that is not part of the site (template '404')\n    <p><a href=\"gone.html\">x</a></p>"
      ),
      (
        "<p><a href=\"javascript:alert(1)\">x</a></p>",
        "404.html:4:13: the link 'javascript:alert(1)' has the scheme 'javascript': only http, https and mailto are allowed (template '404')\n    <p><a href=\"javascript:alert(1)\">x</a></p>"
      ),
    ])
  func publishesNothing(body: String, message: String) async throws {
    _ = try await Sample.edition([Sample.stack("shop", "prod")]).publish(to: folder.output)
    let before = try folder.text("public/404.html")
    let page = """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>{{title}}</title></head>
      <body>
      \(body)
      </body></html>
      """
    try folder.write(page, to: "theme/templates/404.mustache")
    let theme = try Theme(folder: folder.url.appending(path: "theme"))
    let error = await #expect(throws: BuildError.self) {
      try await Sample.edition([Sample.stack("shop", "prod")]).publish(to: folder.output, theme: theme)
    }
    #expect(error?.description == "1 finding on pages; nothing was published\n\(message)")
    #expect(try folder.text("public/404.html") == before)
    #expect(
      try folder.tree.filter { $0.hasPrefix(".") } == [
        ".public.changed.txt", ".public.deleted.txt", ".public.links", ".public.manifest",
      ])
  }

  @Test("of many findings, twenty are shown and the rest counted")
  func counts() async throws {
    try folder.write("{{! no page }}", to: "theme/templates/page.mustache")
    let theme = try Theme(folder: folder.url.appending(path: "theme"))
    let stacks = (0..<40).map { Sample.stack("shop", "s\($0)") }
    let error = await #expect(throws: BuildError.self) {
      try await Sample.edition(stacks).publish(to: folder.output, theme: theme)
    }
    let text = try #require(error?.description)
    #expect(text.hasPrefix("55 findings on pages; nothing was published\n"))
    #expect(text.hasSuffix("\nand 35 more"))
  }

  @Test("a misspelt name in a template publishes nothing, and names the nearest")
  func misspelt() async throws {
    try folder.write(
      "{{<page}}{{$main}}<h1>{{tilte}}</h1>{{/main}}{{/page}}", to: "theme/templates/404.mustache")
    let theme = try Theme(folder: folder.url.appending(path: "theme"))
    let error = await #expect(throws: (any Error).self) {
      try await Sample.edition([]).publish(to: folder.output, theme: theme)
    }
    #expect(
      "\(try #require(error))".contains(
        "templates/404.mustache:1:23: unknown name 'tilte', did you mean 'title'?"))
    #expect(try folder.tree.allSatisfy { $0.hasPrefix("theme") })
  }

  @Test("a cancelled build publishes nothing and leaves nothing")
  func cancelled() async throws {
    let (edition, output) = (Sample.edition(Sample.everything), folder.output)
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await edition.publish(to: output)
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(try folder.tree.isEmpty)
  }
}
