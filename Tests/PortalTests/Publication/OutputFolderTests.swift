import Foundation
import Testing

@testable import Portal

@Suite("Output folders")
struct OutputFolderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let ours = "public/.policy-portal"

  @Test(
    "a folder that may hold anything but our site is refused, and stays as it is",
    arguments: [
      (["public/photo.jpg"], .foreign), (["public/.hidden"], .foreign),
      (["public/.policy-portal/settings"], .foreign), (["public"], .file),
      ([ours, "public/site.json"], .holds("site.json")), ([ours, "public/.git/HEAD"], .holds(".git")),
    ] as [([String], PublicationError.Refusal)])
  func refuses(files: [String], refusal: PublicationError.Refusal) throws {
    for file in files { try folder.write("mine", to: file) }
    let before = try folder.tree
    let output = URL(filePath: "public", relativeTo: folder.url)
    #expect(throws: PublicationError.refused(output: "public", refusal)) { try Publication(to: output) }
    #expect(try folder.tree == before)
  }

  @Test(
    "a folder that people live in is refused, even an empty one or one of ours",
    arguments: [
      ("public", "/elsewhere", .home), ("public/me", "/elsewhere", .home),
      ("/elsewhere", "public", .workingFolder),
      ("/elsewhere", "public/a/b", .workingFolder),
    ] as [(String, String, PublicationError.Refusal)])
  func refusesHome(home: String, workingFolder: String, refusal: PublicationError.Refusal) throws {
    try folder.write("", to: Self.ours)
    let output = try OutputFolder(folder.output)
    #expect(throws: PublicationError.refused(output: folder.output.path, refusal)) {
      try output.refuseForeign(
        home: URL(filePath: home, relativeTo: folder.url).path,
        workingFolder: URL(filePath: workingFolder, relativeTo: folder.url).path)
    }
  }

  @Test("the root of the file system, the real home and the real current folder are refused")
  func refusesReal() {
    let cases: [(URL, PublicationError.Refusal)] = [
      (URL(filePath: "/"), .root), (.homeDirectory, .home), (URL(filePath: "."), .workingFolder),
      (URL(filePath: ".."), .workingFolder),
    ]
    for (output, refusal) in cases {
      #expect(throws: PublicationError.refused(output: output.relativePath, refusal)) {
        try Publication(to: output)
      }
    }
  }

  @Test("an empty folder is published to")
  func acceptsEmpty() throws {
    try folder.makeFolder("public")
    try publish("new", to: folder.output)
    #expect(try folder.tree == ["public", "public/.policy-portal", "public/index.html"])
  }

  @Test("files that appear in the folder while a site is built are not lost")
  func keepsLateFiles() throws {
    try folder.makeFolder("public")
    let publication = try Publication(to: folder.output)
    try folder.write("mine", to: "public/photo.jpg")
    #expect(throws: PublicationError.refused(output: folder.output.path, .foreign)) {
      try publication.publish()
    }
    #expect(try folder.tree == ["public", "public/photo.jpg"])
  }

  @Test("missing folders on the way are created")
  func createsParents() throws {
    try publish("new", to: folder.url.appending(path: "srv/www/public"))
    #expect(try folder.text("srv/www/public/index.html") == "new")
  }

  @Test("a file on the way is an error")
  func refusesFileOnTheWay() throws {
    try folder.write("", to: "srv")
    #expect(throws: PublicationError.failed(.create, "srv/public", Errno(ENOTDIR))) {
      try Publication(to: URL(filePath: "srv/public", relativeTo: folder.url))
    }
  }

  @Test(
    "a link stays, and what it points to is published",
    arguments: ["../disk/site", "../disk/../disk/site", "/absolute"])
  func followsLinks(target: String) throws {
    try folder.makeFolder("disk")
    try folder.makeFolder("web")
    let target = target == "/absolute" ? folder.url.appending(path: "disk/site").path : target
    try folder.link("web/public", to: target)
    // The first time the link points to nothing, the second time to a site.
    for text in ["first", "second"] {
      try publish(text, to: folder.url.appending(path: "web/public"))
      #expect(
        try folder.tree == [
          "disk", "disk/site", "disk/site/.policy-portal", "disk/site/index.html", "web", "web/public",
        ])
      #expect(try folder.text("web/public/index.html") == text)
    }
  }

  @Test("a link behind a link is followed from where it really lies")
  func followsFromBehindLink() throws {
    try folder.makeFolder("disk/web")
    try folder.link("web", to: "disk/web")
    try folder.link("disk/web/public", to: "../site")
    try publish("new", to: folder.url.appending(path: "web/public"))
    #expect(try folder.text("disk/site/index.html") == "new")
  }

  @Test("links in a circle are an error")
  func refusesCircle() throws {
    try folder.link("public", to: "other")
    try folder.link("other", to: "public")
    #expect(throws: PublicationError.failed(.create, folder.output.path, Errno(ELOOP))) {
      try Publication(to: folder.output)
    }
  }
}
