import Foundation
import Governance
import PolicyData
import Testing

@testable import Portal

@Suite("Nights without news")
struct QuietBuildTests {
  private let quick: TemporaryFolder
  private let whole: TemporaryFolder
  private let theme: Theme

  init() throws {
    quick = try TemporaryFolder()
    whole = try TemporaryFolder()
    theme = try Theme()
  }

  /// In the second of the nights something changes, and in no later one.
  private func history(_ night: Int, from first: Int = 1, changed: Bool = true) -> EditionHistory {
    let nights = first...night
    return EditionHistory(
      figures: nights.map { number in
        let site = ChangeSample.site(number, number == 1 ? ChangeSample.before : ChangeSample.after)
        return NightFigures(of: site, changes: number == 2 ? ChangeSample.weakened : nil)
      },
      changes: nights.reversed().map { number in
        switch number {
        case 1: RecordedChanges(night: ChangeSample.date(1), before: nil, changes: [])
        case 2 where changed: RecordedChanges(ChangeSample.weakened)
        default:
          RecordedChanges(
            night: ChangeSample.date(number), before: ChangeSample.date(number - 1), changes: [])
        }
      })
  }

  private func edition(
    _ night: Int, _ stacks: [ObservedStack] = ChangeSample.after, baseURL: String? = nil, from first: Int = 1
  ) -> Edition {
    ChangeSample.edition(stacks, night: night, history: history(night, from: first), baseURL: baseURL)
  }

  private func news(_ night: Int, _ changed: Set<String>? = []) -> NightNews {
    NightNews(number: night, finished: ChangeSample.date(night)) { _, _ in
      changed.map { NightDifference(organizations: $0) }
    }
  }

  @discardableResult
  private func build(_ edition: Edition, _ night: Int, to folder: TemporaryFolder) async throws -> BuildReport
  {
    try await edition.publish(
      to: folder.output, theme: theme, mode: folder === quick ? .incremental : .full, configuration: "{}",
      news: news(night))
  }

  private func quiet(
    _ night: Int, _ changed: Set<String>? = [], theme: Theme? = nil, configuration: String = "{}",
    version: String = "0.0.0"
  ) throws -> QuietBuild? {
    let publication = try Publication(to: quick.output)
    return try QuietBuild(
      of: publication, on: RememberedSite(besides: publication), news(night, changed),
      theme: theme ?? self.theme,
      configuration: Array(configuration.utf8), version: version)
  }

  /// Of a site without stacks, as ``QuietBuild`` wants it.
  private func publish(
    _ night: Int, newNights: Int = 1, baseURL: String? = nil, from first: Int = 1
  ) async throws -> BuildReport? {
    let build = try #require(try quiet(night))
    #expect(build.lastNight == night - newNights)
    return try await build.publish(
      edition(night, [], baseURL: baseURL, from: first), newNights: newNights)
  }

  @Test(
    "the site is, file for file, the one that is built as a whole, and its report says the same",
    arguments: [nil, "https://portal.example"], [[3, 4, 5, 6], [4], [3, 6]])
  func sameBytes(baseURL: String?, nights: [Int]) async throws {
    try await build(edition(2, baseURL: baseURL), 2, to: quick)
    var last = 2
    for night in nights {
      let before = try quick.published
      let report = try #require(try await publish(night, newNights: night - last, baseURL: baseURL))
      let expected = try await build(edition(night, baseURL: baseURL), night, to: whole)
      let site = try quick.published
      #expect(try site.bytes == whole.published.bytes)
      #expect(report.changed == site.changed(since: before) && report.deleted.isEmpty)
      #expect((report.pages, report.files, report.bytes) == (expected.pages, expected.files, expected.bytes))
      #expect(report.carriedOver == report.files - report.changed.count)
      #expect(report.checked < 10 && report.changed.contains("index.html"))
      for (path, file) in site.files where !report.changed.contains(path) {
        #expect(file == before.files[path], "\(path)")
      }
      last = night
    }
    #expect(try quiet(9)?.outcome == Outcome(edition(2).site))
  }

  @Test("the next build with news goes on from there, and takes over all that is the same")
  func news() async throws {
    try await build(edition(2), 2, to: quick)
    _ = try await publish(3)
    _ = try await publish(4)
    let report = try await build(edition(5), 5, to: quick)
    #expect(report.checked < 10 && report.carriedOver > 20)
    try await build(edition(5), 5, to: whole)
    #expect(try quick.published.bytes == whole.published.bytes)
  }

  @Test("what was published of a night and is not what the archive tells of it, goes from every page")
  func otherNote() async throws {
    let history = history(2, changed: false)
    let stacks = ChangeSample.after
    try await build(ChangeSample.edition(stacks, night: 2, history: history), 2, to: quick)
    try await build(edition(3), 3, to: quick)
    try await build(edition(3), 3, to: whole)
    #expect(try quick.published.bytes == whole.published.bytes)
  }

  @Test("of the published night nothing is made")
  func sameNight() async throws {
    try await build(edition(2), 2, to: quick)
    let before = try quick.published
    for _ in 1...3 {
      let report = try #require(try await publish(2, newNights: 0))
      #expect(report.changed.isEmpty && report.checked == 0)
      #expect(try quick.published.files == before.files)
    }
  }

  @Test("anything that is new or not known is for a whole build")
  func refuses() async throws {
    #expect(try quiet(2) == nil)
    try await build(edition(2), 2, to: quick)
    #expect(try quiet(3) != nil)
    #expect(try quiet(3, ["acme"]) == nil && quiet(3, nil) == nil)
    #expect(try quiet(3, configuration: "{ }") == nil && quiet(3, version: "1") == nil)
    try quick.write("<p>other</p>", to: "theme/templates/404.mustache")
    #expect(try quiet(3, theme: Theme(folder: quick.url.appending(path: "theme"))) == nil)
    try await build(edition(3, [Sample.failed("shop", "prod")]), 3, to: quick)
    #expect(try quiet(4) == nil)
  }

  @Test("a night that goes before the archive's first, or has changes, is for a whole build")
  func otherHistory() async throws {
    try await build(edition(2), 2, to: quick)
    let before = try quick.published
    #expect(try await publish(3, from: 2) == nil)
    #expect(try await #require(try quiet(3)).publish(edition(2, []), newNights: 1) == nil)
    #expect(try await #require(try quiet(3)).publish(edition(3, []), newNights: 3) == nil)
    #expect(try quick.published.files == before.files)
  }

  @Test("where the published night tells other changes than were noted, the next one is built as a whole")
  func otherChanges() async throws {
    let told = ChangeSample.edition(ChangeSample.after, night: 2, history: history(2, changed: false))
    try await build(told, 2, to: quick)
    #expect(try await publish(3) == nil)
  }

  @Test(
    "where somebody changed, removed or replaced a file, the old site stands until a whole build",
    arguments: ["stacks/acme/shop/prod.html", "badges/acme.svg", "changes/2026-11-23.html"], [true, false])
  func meddled(path: String, isRemoved: Bool) async throws {
    try await build(edition(2), 2, to: quick)
    let file = quick.output.appending(path: path)
    if isRemoved {
      try FileManager.default.removeItem(at: file)
    } else {
      try quick.write("edited", to: "public/\(path)")
    }
    #expect(try await publish(3) == nil)
    #expect(try quick.tree.contains("public/index.html"))
    try await build(edition(3), 3, to: quick)
    try await build(edition(3), 3, to: whole)
    #expect(try quick.published.bytes == whole.published.bytes)
  }
}
