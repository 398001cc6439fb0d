import Foundation
import Testing

@Suite("The reference for theme authors")
struct ThemeNamesTests {
  private static let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL

  @Test("Theme/NAMES.md is what check --names prints; where it is not, write it anew with that command")
  func isCurrent() async throws {
    let program = try Program()
    let configuration = Self.root.appending(path: "site.json").path
    let outcome = try await program.run("check", "--names", "--quiet", "--config", configuration)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let file = Self.root.appending(path: "Theme/NAMES.md")
    #expect(try String(decoding: Data(contentsOf: file), as: UTF8.self) == outcome.output)
  }
}
