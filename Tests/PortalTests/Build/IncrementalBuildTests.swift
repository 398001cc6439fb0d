import Foundation
import PolicyData
import Portal
import Testing

@Suite("Only the new work")
struct IncrementalBuildTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func publish(
    night: Int = 0, _ stacks: [ObservedStack] = Sample.everything, theme: Theme? = nil, version: String = "0",
    configuration: String = "", mode: BuildMode = .incremental
  ) async throws -> BuildReport {
    try await Sample.edition(stacks, night: Sample.night(night), version: version)
      .publish(to: folder.output, theme: theme, mode: mode, configuration: configuration)
  }

  private func theme(_ template: String = "404", adding text: String) throws -> Theme {
    let path = "templates/\(template).mustache"
    let file = try #require(HouseTheme.files.first { $0.path == path })
    try folder.write(String(decoding: file.bytes, as: UTF8.self) + text, to: "theme/\(path)")
    return try Theme(folder: folder.url.appending(path: "theme"))
  }

  @Test("of the same night again, nothing is rendered, and every file is the one it was")
  func unchanged() async throws {
    let first = try await publish()
    let before = try folder.published
    let second = try await publish()
    #expect(first.checked == first.pages && first.carriedOver == 0)
    #expect(second.checked == 0 && second.carriedOver == second.files)
    #expect(second.changed.isEmpty && second.deleted.isEmpty)
    #expect((first.pages, first.files, first.bytes) == (second.pages, second.files, second.bytes))
    #expect(try folder.published.files == before.files)
    #expect(try folder.lines("changed.txt").isEmpty && folder.lines("deleted.txt").isEmpty)
  }

  @Test("of a night without news, only the overview is rendered")
  func withoutNews() async throws {
    _ = try await publish()
    let before = try folder.published
    let report = try await publish(night: 1)
    #expect(report.checked == 1)
    let pages = report.changed.filter { $0.hasSuffix(".html") }
    #expect(pages == ["index.html"])
    let after = try folder.published
    for path in before.files.keys where !report.changed.contains(path) {
      #expect(after.files[path] == before.files[path], "\(path)")
    }
    #expect(try folder.text("public/index.html").contains("25 November 2026"))
  }

  @Test("the first build lists all files as changed; a later one what is new, other and gone")
  func lists() async throws {
    let first = try await publish()
    #expect(first.changed.count == first.files && first.deleted.isEmpty)
    let before = try folder.published
    let report = try await publish(night: 1, [Sample.stack("shop", "prod"), Sample.stack("shop", "new")])
    let after = try folder.published
    #expect(report.changed == after.changed(since: before) && report.deleted == after.deleted(since: before))
    #expect(report.changed.contains("stacks/acme/shop/new.html"))
    #expect(report.deleted.contains("stacks/acme/ghost/prod.html"))
    #expect(try folder.lines("changed.txt") == report.changed)
    #expect(try folder.lines("deleted.txt") == report.deleted)
  }

  @Test("a page whose content changed is another file, with its own time")
  func changedPage() async throws {
    _ = try await publish()
    let path = "stacks/acme/shop/dev.html"
    let before = try folder.published.files[path]
    _ = try await publish(night: 2, [Sample.stack("shop", "prod"), Sample.stack("shop", "dev", groups: [])])
    let after = try folder.published.files[path]
    #expect(before?.inode != after?.inode && before?.bytes != after?.bytes)
  }

  @Test("equal badges are one file; one that becomes like an older one is younger than it was")
  func badges() async throws {
    func badge(_ stack: String) throws -> PublishedTree.File {
      try #require(try folder.published.files["badges/acme/shop/\(stack).svg"])
    }
    let others = ["a", "b"].map { Sample.stack("shop", $0) }
    _ = try await publish(others + [Sample.stack("shop", "c", preventative: [])])
    let before = try badge("c")
    #expect(try badge("a").inode == badge("b").inode && badge("a").bytes != before.bytes)
    _ = try await publish(night: 1, others + [Sample.stack("shop", "c")])
    #expect(try badge("a").bytes == badge("c").bytes && badge("a").inode != badge("c").inode)
    #expect(try badge("c").changed > before.changed)
  }

  @Test("another theme, program or site.json renders all; what turns out to be the same stays the same file")
  func rendersAll() async throws {
    let first = try await publish()
    let before = try folder.published
    let asset = try await publish(theme: theme(adding: "{{! a remark }}"))
    #expect(asset.checked == first.pages && asset.changed.isEmpty)
    #expect(try folder.published.files == before.files)
    let other = try await publish(configuration: "{}")
    #expect(other.checked == first.pages && other.changed.isEmpty)
    let program = try await publish(version: "2", configuration: "{}")
    #expect(program.checked == first.pages)
    #expect(try await publish(version: "2", configuration: "{}").checked == 0)
  }

  @Test("a full build renders all, and keeps what is the same")
  func full() async throws {
    let first = try await publish()
    let before = try folder.published
    let report = try await publish(night: 1, mode: .full)
    #expect(report.checked == first.pages)
    #expect(report.changed.filter { $0.hasSuffix(".html") } == ["index.html"])
    let path = "stacks/acme/shop/prod.html"
    #expect(try folder.published.files[path] == before.files[path])
  }

  @Test(
    "without a manifest or its links, or with what is none, all is rendered",
    arguments: [".public.manifest", ".public.links"],
    [
      nil, "", "garbage", "policy-portal manifest 1\n",
      String(repeating: "policy-portal manifest 1\n", count: 9),
    ])
  func withoutManifest(record: String, text: String?) async throws {
    let first = try await publish()
    let manifest = folder.url.appending(path: record)
    let time = try FileManager.default.attributesOfItem(atPath: manifest.path)[.modificationDate]
    try FileManager.default.removeItem(at: manifest)
    if let text {
      try folder.write(text, to: record)
      try FileManager.default.setAttributes([.modificationDate: time as Any], ofItemAtPath: manifest.path)
    }
    let report = try await publish(night: 1, [Sample.stack("shop", "prod")])
    #expect(report.checked == report.pages && report.carriedOver == 0)
    #expect(report.changed.count == report.files)
    #expect(report.deleted.count == first.files - report.files)
  }

  @Test("a published page that somebody edited is made again")
  func edited() async throws {
    _ = try await publish()
    let (path, before) = ("stacks/acme/shop/prod.html", try folder.published)
    try folder.write("edited", to: "public/\(path)")
    try FileManager.default.removeItem(at: folder.output.appending(path: "search.html"))
    let report = try await publish()
    #expect(report.checked == 2 && report.changed == ["search.html", path])
    #expect(try folder.published.bytes == before.bytes)
  }

  @Test(
    "files that are made together stay what they are, but for what somebody has edited or deleted",
    arguments: ["badges/acme.svg", "badges/acme/shop/prod.svg", "data/stacks.csv", "data/stacks.json"])
  func editedFile(path: String) async throws {
    let edition = Sample.edition([Sample.stack("shop", "prod"), Sample.stack("shop", "dev")])
    let news = NightNews(number: 1, finished: Sample.night(1)) { _, _ in NightDifference() }
    func publish() async throws -> BuildReport {
      try await edition.publish(to: folder.output, mode: .incremental, news: news)
    }
    _ = try await publish()
    let before = try folder.published
    for isDeleted in [false, true] {
      if isDeleted {
        try FileManager.default.removeItem(at: folder.output.appending(path: path))
      } else {
        try folder.write("edited", to: "public/\(path)")
      }
      let report = try await publish()
      #expect(report.changed.contains(path) && report.checked == 0)
      #expect(try folder.published.bytes == before.bytes)
    }
  }

  @Test("a page that is taken over and leads to what is gone publishes nothing, as a full build would")
  func deadLink() async throws {
    let stacks = [Sample.stack("shop", "prod"), Sample.stack("shop", "dev")]
    let text =
      "{{<page}}{{$main}}<h1>x</h1>\n<p><a href=\"stacks/acme/shop/dev.html#packs\">x</a></p>{{/main}}{{/page}}"
    try folder.write(text, to: "theme/templates/404.mustache")
    let theme = try Theme(folder: folder.url.appending(path: "theme"))
    _ = try await publish(stacks, theme: theme)
    let before = try folder.published
    var messages: [String] = []
    for mode in [BuildMode.incremental, .full] {
      let error = await #expect(throws: BuildError.self) {
        try await publish(night: 1, Array(stacks.prefix(1)), theme: theme, mode: mode)
      }
      messages.append(try #require(error?.description))
    }
    #expect(
      messages[0].contains("the link 'stacks/acme/shop/dev.html#packs' leads to a file that is not part"))
    #expect(messages[0] == messages[1])
    #expect(try folder.published.files == before.files)
    #expect(try await publish(stacks, theme: theme).checked == 0)
  }

  @Test("a build that was killed before the swap leaves the manifest as it was")
  func killedBefore() async throws {
    _ = try await publish()
    try folder.write("", to: ".public.staging/.policy-portal")
    try folder.write("half", to: ".public.manifest.next")
    #expect(try await publish().checked == 0)
    #expect(try folder.tree.filter { $0.hasSuffix(".next") || $0.contains("staging") }.isEmpty)
  }

  @Test("a build that was killed after the swap has left the manifest of the new site")
  func killedAfter() async throws {
    let names = ["manifest", "links", "changed.txt", "deleted.txt"].map { ".public.\($0)" }
    _ = try await publish([Sample.stack("shop", "prod")])
    for name in names {
      try FileManager.default.copyItem(
        at: folder.url.appending(path: name), to: folder.url.appending(path: "old\(name)"))
    }
    _ = try await publish(night: 1)
    for name in names {
      let url = folder.url.appending(path: name)
      try FileManager.default.moveItem(at: url, to: folder.url.appending(path: "\(name).next"))
      try FileManager.default.moveItem(at: folder.url.appending(path: "old\(name)"), to: url)
    }
    #expect(try await publish(night: 1).checked == 0)
  }

  @Test("links go with the manifest that they belong to")
  func links() async throws {
    _ = try await publish()
    try FileManager.default.removeItem(at: folder.url.appending(path: ".public.manifest"))
    try Publication(to: folder.output).abandon()
    #expect(try !folder.tree.contains(".public.links"))
    _ = try await publish()
    let before = try folder.text(".public.links")
    try await #require(throws: (any Error).self) { try await publish(theme: theme(adding: "{{x}}")) }
    #expect(try folder.text(".public.links") == before)
  }

  @Test("a check renders all and leaves nothing")
  func checks() async throws {
    let theme = try Theme()
    let build = try SiteBuild(Pages(Sample.edition(Sample.everything), library: theme.library), theme: theme)
    let report = try await build.check()
    #expect(report.checked == report.pages && report.carriedOver == 0)
    #expect(try folder.tree.isEmpty)
  }
}
