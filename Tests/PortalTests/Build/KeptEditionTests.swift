import Foundation
import Governance
import PolicyData
import Portal
import Testing

@Suite("Kept nights in a site")
struct KeptEditionTests {
  private let folder: TemporaryFolder
  private let theme: Theme
  private let day: Day

  init() throws {
    folder = try TemporaryFolder()
    theme = try Theme()
    day = try #require(Day("2026-11-24"))
  }

  /// With `prod` and `dev` in the kept nights, and `dev` and `new` tonight.
  private func publish(
    keeping days: [Day], theme: Theme? = nil, version: String = "1", mode: BuildMode = .incremental
  ) async throws -> BuildReport {
    let theme = theme ?? self.theme
    let (then, now) = (Sample.stack("shop", "prod"), Sample.stack("shop", "dev"))
    let kept = days.map { day in
      KeptEdition(day: day) {
        try Pages(Sample.edition([then, now], version: version, day: day), library: theme.library)
      }
    }
    let nights = days.map { KeptNight(day: $0, stacks: [then.reference, now.reference]) }
    let edition = Sample.edition(
      [now, Sample.stack("shop", "new")], night: Sample.night(1), version: version, kept: nights)
    return try await SiteBuild(
      Pages(edition, library: theme.library), kept: kept, theme: theme, workers: 2
    ).publish(to: folder.output, mode: mode)
  }

  private func keptFiles() throws -> [String: PublishedTree.File] {
    try folder.published.files.filter { $0.key.hasPrefix("as-of/") }
  }

  @Test("it is a whole site of its own, which says of which night it is, and leads back")
  func whole() async throws {
    let report = try await publish(keeping: [day])
    let page = try folder.text("public/as-of/2026-11-24/stacks/acme/shop/prod.html")
    #expect(page.contains("<b>Kept</b> as it was on <time datetime=\"2026-11-24T02:14Z\">"))
    #expect(page.contains("href=\"../../../../../index.html\">The portal as it is now"))
    #expect(try keptFiles().keys.allSatisfy(report.changed.contains))
    #expect(try !folder.published.files.keys.contains("stacks/acme/shop/prod.html"))
    #expect(try !folder.text("public/index.html").contains("<b>Kept</b>"))
  }

  @Test("pages of today lead to the same stack in it, and to all of it")
  func links() async throws {
    _ = try await publish(keeping: [day])
    #expect(
      try folder.text("public/stacks/acme/shop/dev.html").contains(
        "href=\"../../../as-of/2026-11-24/stacks/acme/shop/dev.html\">2026-11-24</a>"))
    #expect(try folder.text("public/changes.html").contains("href=\"as-of/2026-11-24/index.html\">"))
    _ = try await publish(keeping: [])
    #expect(try !folder.text("public/changes.html").contains("Kept nights"))
  }

  @Test("once published it stays, byte for byte and file for file, whatever the program and the theme")
  func stays() async throws {
    _ = try await publish(keeping: [day])
    let before = try keptFiles()
    try folder.write("/* another */", to: "theme/assets/portal.css")
    let other = try Theme(folder: folder.url.appending(path: "theme"))
    for mode in [BuildMode.incremental, .full] {
      let report = try await publish(keeping: [day], theme: other, version: "2", mode: mode)
      #expect(try keptFiles() == before)
      #expect(!report.changed.contains { $0.hasPrefix("as-of/") })
    }
    try FileManager.default.removeItem(at: folder.url.appending(path: ".public.manifest"))
    let report = try await publish(keeping: [day])
    #expect(try keptFiles() == before)
    #expect(report.deleted.isEmpty)
  }

  @Test("it is published until nothing keeps it; what was published of it is then among the deleted files")
  func removed() async throws {
    _ = try await publish(keeping: [day])
    let before = try keptFiles()
    #expect(try KeptEdition.published(in: folder.output) == [day])
    let report = try await publish(keeping: [])
    #expect(report.deleted == before.keys.sorted())
    #expect(try keptFiles().isEmpty)
    #expect(try KeptEdition.published(in: folder.output).isEmpty)
  }

  @Test("a page of it that is wrong publishes nothing")
  func wrong() async throws {
    let text =
      "{{<page}}{{$main}}<h1>x</h1><p><a href=\"stacks/acme/shop/new.html\">x</a></p>{{/main}}{{/page}}"
    try folder.write(text, to: "theme/templates/404.mustache")
    let theme = try Theme(folder: folder.url.appending(path: "theme"))
    _ = try await publish(keeping: [], theme: theme)
    let before = try folder.published
    let error = await #expect(throws: BuildError.self) { try await publish(keeping: [day], theme: theme) }
    #expect(error?.description.contains("leads to a file that is not part") == true)
    #expect(try folder.published.files == before.files)
  }
}
