import Foundation
import Templates
import Testing

@testable import Portal

@Suite("Themes")
struct ThemeTests {
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "../../../Theme").standardizedFileURL

  @Test("our theme in the program is the folder Theme, file by file")
  func isWhole() throws {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: Self.root.path)
      .filter { ["mustache", "css", "js", "dtd"].contains(URL(filePath: $0).pathExtension) }
    #expect(HouseTheme.files.map(\.path) == paths.sorted())
    for file in HouseTheme.files {
      #expect(try Data(contentsOf: Self.root.appending(path: file.path)) == Data(file.bytes), "\(file.path)")
    }
  }

  @Test("stylesheet and script together stay below 50 KB")
  func isLight() throws {
    let size = try Theme().assets.reduce(0) { $0 + $1.bytes.count }
    #expect(size <= 50_000)
  }

  @Test("a user's theme replaces any template or asset, adds others, and falls back to ours")
  func replaces() throws {
    let folder = try TemporaryFolder()
    try folder.write("{{title}}", to: "templates/stack.mustache")
    try folder.write("body{}", to: "assets/portal.css")
    try folder.write("x", to: "assets/logo.svg")
    try folder.write("notes", to: "README.md")
    let theme = try Theme(folder: folder.url)
    #expect(theme.assets.map(\.path) == ["assets/logo.svg", "assets/portal.css", "assets/portal.js"])
    #expect(theme.assets.first { $0.path == "assets/portal.css" }?.bytes == Array("body{}".utf8))
    #expect(throws: Never.self) { try theme.library.template("pack") }
  }

  @Test(
    "a theme that cannot be used says why",
    arguments: [
      (["templates/x.mustache": "{{#a}}"], ":1:1: 'a' is opened here and never closed"),
      (["templates/x.mustache": "{{>gone}}"], ":1:1: there is no template 'gone'"),
      (["xhtml.dtd": "<!ELEMENT a (b>"], "xhtml.dtd:1: "),
      (["notes.txt": "x"], "has neither templates/*.mustache, nor assets/, nor xhtml.dtd"),
      (["assets/a b.css": "x"], "cannot publish 'assets/a b.css': a file name may hold"),
    ])
  func refuses(files: [String: String], words: String) throws {
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(text, to: path) }
    let error = #expect(throws: ThemeError.self) { try Theme(folder: folder.url) }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }

  @Test("a theme that is not there says so")
  func missing() {
    let error = #expect(throws: ThemeError.self) { try Theme(folder: URL(filePath: "/nowhere/theme")) }
    #expect(
      error?.description.hasPrefix("cannot read the theme '/nowhere/theme': there is no such folder\ntry: ")
        == true)
  }
}
