import Foundation
import Portal
import Testing

@Suite("Publication")
struct PublicationTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("a site is whole, marked, and leaves nothing beside it")
  func publishesFirst() throws {
    let publication = try Publication(to: folder.output)
    try publication.write(Array("overview".utf8), to: "index.html")
    try publication.write([], to: "stacks/acme/shop/prod.html")
    try publication.write(Array("dev".utf8), to: "stacks/acme/shop/dev.html")
    #expect(try !folder.tree.contains("public"))
    try publication.publish()
    #expect(
      try folder.tree == [
        "public", "public/.policy-portal", "public/index.html", "public/stacks", "public/stacks/acme",
        "public/stacks/acme/shop", "public/stacks/acme/shop/dev.html", "public/stacks/acme/shop/prod.html",
      ])
    #expect(try folder.text("public/stacks/acme/shop/dev.html") == "dev")
    #expect(
      try folder.text("public/.policy-portal")
        == "Made by policy-portal. The next build replaces this folder, with all that is in it.\n")
  }

  @Test("a new site replaces the old one with all its pages")
  func publishesAgain() throws {
    let first = try Publication(to: folder.output)
    try first.write(Array("old".utf8), to: "index.html")
    try first.write(Array("gone".utf8), to: "stacks/acme/shop/gone.html")
    try first.publish()
    try publish("new", to: folder.output)
    #expect(try folder.tree == ["public", "public/.policy-portal", "public/index.html"])
    #expect(try folder.text("public/index.html") == "new")
  }

  @Test("an abandoned build leaves the old site and nothing else", arguments: [true, false])
  func abandons(explicitly: Bool) throws {
    try publish("old", to: folder.output)
    do {
      let publication = try Publication(to: folder.output)
      try publication.write(Array("new".utf8), to: "stacks/acme/shop/prod.html")
      if explicitly {
        publication.abandon()
        publication.abandon()
      }
    }
    #expect(try folder.tree == ["public", "public/.policy-portal", "public/index.html"])
    #expect(try folder.text("public/index.html") == "old")
  }

  @Test("a build that has ended takes no pages, publishes nothing, and cannot be abandoned")
  func ends() throws {
    let publication = try Publication(to: folder.output)
    try publication.publish()
    publication.abandon()
    #expect(throws: PublicationError.ended) { try publication.write([], to: "index.html") }
    #expect(throws: PublicationError.ended) { try publication.publish() }
    #expect(try folder.tree == ["public", "public/.policy-portal"])
  }

  @Test(
    "a page lies inside the site",
    arguments: [
      "", ".", "/etc/passwd", "..", "../x", "a/../../x", "a/..", "./a", "a//b", "a/", "../\u{301}x", "a\0b",
    ])
  func refusesOutside(path: String) throws {
    let publication = try Publication(to: folder.output)
    #expect(throws: PublicationError.outside(path)) { try publication.write([], to: path) }
  }

  @Test("no page is written over another", arguments: ["index.html", ".policy-portal"])
  func refusesTwice(path: String) throws {
    let publication = try Publication(to: folder.output)
    try publication.write([1], to: "index.html")
    #expect(throws: PublicationError.writtenTwice(path)) { try publication.write([2], to: path) }
  }

  @Test("a page below a page cannot be written, and the message names it")
  func namesPage() throws {
    try FileManager.default.createDirectory(at: folder.output, withIntermediateDirectories: false)
    let publication = try Publication(to: URL(filePath: "public", relativeTo: folder.url))
    try publication.write([], to: "a")
    #expect(throws: PublicationError.failed(.write, "public/a/b", Errno(ENOTDIR))) {
      try publication.write([], to: "a/b")
    }
  }

  @Test("everyone may read a site, as far as the umask lets them")
  func rights() throws {
    let publication = try Publication(to: folder.output)
    try publication.write([], to: "stacks/index.html")
    try publication.publish()
    let mask = umask(0)
    umask(mask)
    for (path, expected) in [
      ("public", 0o755), ("public/stacks", 0o755), ("public/stacks/index.html", 0o644),
    ] {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.url.appending(path: path).path)
      #expect(attributes[.posixPermissions] as? Int == expected & ~Int(mask), "\(path)")
    }
  }
}
