import Foundation
import Governance
import PolicyData
import Testing

@testable import Portal

@Suite("The files for machines")
struct ExportsTests {
  @Test("the same night gives the same bytes")
  func isDeterministic() {
    let one = Exports(ExportSample.full).files
    let two = Exports(ExportSample.edition(ExportSample.stacks.reversed(), told: [ExportSample.told])).files
    #expect(one.map(\.path) == two.map(\.path))
    for (first, second) in zip(one, two) { #expect(first.bytes == second.bytes, "\(first.path)") }
  }

  @Test("no file holds parameters of policies, and so no secrets")
  func secrets() {
    for file in Exports(Sample.edition(Sample.everything)).files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(
        !text.contains("SECRET") && !text.contains("webhookToken") && !text.contains("\"ports\""),
        "\(file.path)")
    }
  }

  @Test("no two files share a path, and none lies where another needs a folder")
  func paths() {
    for edition in [ExportSample.full, ExportSample.hostile] {
      let pages = [SitePath.index],
        paths = Exports(edition, pages: pages, baseURL: "https://x").files.map(\.path)
      #expect(Set(paths.map { $0.lowercased() }).count == paths.count)
      for path in paths {
        #expect(path.wholeMatch(of: /[a-z0-9.\-_~=\/]+/) != nil, "\(path)")
        #expect(!path.split(separator: "/", omittingEmptySubsequences: false).contains(""), "\(path)")
      }
    }
  }

  @Test("the page of every row is a page of the site, and its fragment an element there")
  func pages() async throws {
    let folder = try TemporaryFolder()
    _ = try await ExportSample.full.publish(to: folder.output)
    let exports = Exports(ExportSample.full)
    for table in Tables.all {
      for row in try exports.rows(table.name) {
        let page = try #require(row["page"]?.string)
        let parts = page.split(separator: "#").map(String.init)
        let html = try folder.text("public/\(parts[0])")
        #expect(parts.count == 1 || html.contains("id=\"\(parts[1])\""), "\(page)")
      }
    }
  }

  @Test("the documentation has a row for every field of every table")
  func reference() {
    for table in Tables.all {
      #expect(Exports.reference.contains("#### `\(table.name)`\n"))
      for field in table.fields {
        #expect(
          Exports.reference.contains("| `\(field.name)` | \(field.type.rawValue) | \(field.meaning) |\n"))
      }
    }
  }

  @Test(
    "the README holds that documentation",
    .enabled(if: Self.section != nil, "the README has no such section yet"))
  func readmeIsCurrent() {
    #expect(Self.section == Exports.reference.trimmingCharacters(in: .newlines))
  }

  /// Nil where there is none: that is what is asked.
  private static var section: String? {
    guard let readme = try? String(contentsOf: Repository.file("README.md"), encoding: .utf8),
      let start = readme.firstRange(of: "<!-- data reference -->\n"),
      let end = readme[start.upperBound...].firstRange(of: "<!-- end -->")
    else { return nil }
    return readme[start.upperBound..<end.lowerBound].trimmingCharacters(in: .newlines)
  }
}
