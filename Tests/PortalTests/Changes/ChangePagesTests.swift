import Foundation
import Governance
import PolicyData
import Testing

@testable import Portal

@Suite("Pages of changes")
struct ChangePagesTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func publish(_ edition: Edition) async throws { _ = try await edition.publish(to: folder.output) }

  @Test("the newest night stands in full, weakened first, and every night has a page and a file for machines")
  func index() async throws {
    let nights = ChangeSample.nights(ChangeSample.before, ChangeSample.after, ChangeSample.last)
    try await publish(ChangeSample.edition(ChangeSample.last, night: 3, history: nights))
    let index = try folder.text("public/changes.html")
    #expect(index.contains("<strong>1 change since 24 November 2026, 02:14 UTC: 1 neutral.</strong>"))
    #expect(index.contains("Is not listed any more"))
    #expect(index.contains("href=\"changes/2026-11-24.html\"") && index.contains("href=\"feed.atom\""))
    let night = try folder.text("public/changes/2026-11-24.html")
    let weakened = try #require(night.firstRange(of: "id=\"weakened\""))
    let neutral = try #require(night.firstRange(of: "id=\"neutral\""))
    #expect(weakened.lowerBound < neutral.lowerBound && !night.contains("id=\"tightened\""))
    #expect(
      night.contains(
        "<del class=\"lv m\">mandatory</del><span class=\"arrow\">→</span><ins class=\"lv a\">advisory</ins>")
    )
    #expect(night.contains("<span class=\"tag solid\">became unprotected</span>"))
    let json = try JSONParser.parse(folder.text("public/changes/2026-11-24.json").utf8)
    #expect(json["changes"]?.array?.count == 3)
  }

  @Test("a stack that is gone is named, and only what has a page is linked")
  func gone() async throws {
    let nights = ChangeSample.nights(ChangeSample.before, ChangeSample.after, ChangeSample.last)
    try await publish(ChangeSample.edition(ChangeSample.last, night: 3, history: nights))
    let night = try folder.text("public/changes/2026-11-24.html")
    #expect(night.contains("<p class=\"q\">Without a page: <bdi>shop/dev</bdi></p>"))
    #expect(night.contains("href=\"../stacks/acme/shop/prod.html\"") && !night.contains("shop/dev.html"))
  }

  @Test("an anchor is the change's identity, the same in every build")
  func anchors() async throws {
    try await publish(ChangeSample.edition(ChangeSample.after, history: [ChangeSample.weakened]))
    for group in ChangeSample.weakened.groups {
      let anchor = "id=\"\(Anchor("c-", group.id))\""
      #expect(try folder.text("public/changes/2026-11-24.html").contains(anchor))
    }
  }

  @Test("a night without changes, and a first night, say so")
  func empty() async throws {
    let still = ChangeSample.nights(ChangeSample.after, ChangeSample.after)
    try await publish(ChangeSample.edition(ChangeSample.after, history: still))
    for path in ["changes.html", "changes/2026-11-24.html"] {
      #expect(
        try folder.text("public/\(path)").contains(
          "<strong>Nothing changed since 23 November 2026, 02:14 UTC.</strong>"))
    }
    let first = RecordedChanges(nil, night: ChangeSample.date(2))
    let beginning = ChangeSample.edition(ChangeSample.after, history: EditionHistory(changes: [first]))
    try await publish(beginning)
    for path in ["changes.html", "changes/2026-11-24.html"] {
      #expect(
        try folder.text("public/\(path)").contains(
          "<strong>This is the first night that is kept: nothing to compare with.</strong>"))
    }
    try await publish(ChangeSample.edition(ChangeSample.after, history: []))
    #expect(
      try folder.text("public/changes.html").contains(
        "<strong>This is the first night that is kept: nothing to compare with.</strong>"))
    #expect(try !folder.tree.contains { $0.hasPrefix("public/changes/") })
  }

  @Test("a second night of one day has an address of its own, and the first keeps its own")
  func twice() {
    let early = ChangeSample.site(2, ChangeSample.before)
    func later(_ hours: Double) -> Site {
      Site(Night(service: "s", started: early.finished, finished: early.finished + hours * 3_600, stacks: []))
    }
    let nights = [
      Changes(from: ChangeSample.site(1, []), to: early), Changes(from: early, to: later(3)),
      Changes(from: later(3), to: later(6)),
    ]
    #expect(
      ChangeSample.history(nights).nightPaths.map(\.description)
        == ["changes/2026-11-24-3.html", "changes/2026-11-24-2.html", "changes/2026-11-24.html"])
    #expect(ChangeSample.history([nights[0]]).nightPaths.map(\.description) == ["changes/2026-11-24.html"])
  }

  @Test("hostile names stay text, and pages stay valid")
  func hostile() async throws {
    try await publish(ChangeSample.edition(ChangeSample.after, history: [.hostile]))
    let page = try folder.text("public/changes/2026-11-24.html")
    #expect(page.contains("&lt;/script&gt;&lt;b&gt;") && !page.contains("</script><b>"))
  }

  @Test("a night that changes everything stays a light page, and says what it leaves out")
  func large() async throws {
    let policies = (0..<230).map { "policy-\($0)" }
    func stacks(_ level: String) -> [ObservedStack] {
      let settings = policies.map { JSONValue.Member($0, ["enforcementLevel": .string(level)]) }
      let pack = Sample.pack("guard", .object(members: settings))
      return (0..<80).map {
        Sample.stack("shop-with-a-longer-name", "production-\($0)", preventative: [pack])
      }
    }
    let nights = ChangeSample.nights(stacks("mandatory"), stacks("advisory"))
    try await publish(ChangeSample.edition(stacks("advisory"), history: nights))
    for path in ["changes.html", "changes/2026-11-24.html"] {
      let size = try folder.text("public/\(path)").utf8.count
      #expect(size < 300_000, "\(path) \(size)")
    }
    #expect(try folder.text("public/changes/2026-11-24.html").contains(">31 more</a>"))
    #expect(try folder.text("public/changes.html").contains(">And 151 more</a>"))
  }

  @Test("the same nights give the same bytes, in whichever order they come")
  func isDeterministic() async throws {
    let nights = ChangeSample.nights(ChangeSample.before, ChangeSample.after, ChangeSample.last)
    try await publish(ChangeSample.edition(ChangeSample.last, night: 3, history: nights))
    let paths = try folder.tree.filter {
      ($0.hasPrefix("public/changes") || $0.hasSuffix(".atom")) && $0 != "public/changes"
    }
    let first = try paths.map { try folder.text($0) }
    try await publish(
      ChangeSample.edition(ChangeSample.last.reversed(), night: 3, history: nights.reversed()))
    #expect(try paths.map { try folder.text($0) } == first && paths.count == 6)
  }
}
