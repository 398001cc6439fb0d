import Foundation
import Testing

@testable import Portal

@Suite("The site that is kept to become the next one")
struct SpareTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Publishes so many pages, carries over what it may, and keeps the old site.
  @discardableResult
  private func publish(_ texts: [String: String], keepsOld: Bool = true) throws -> [String: FileStamp] {
    let publication = try Publication(to: folder.output)
    var stamps: [String: FileStamp] = [:]
    for (path, text) in texts {
      let known = try published(path).flatMap { $0.text == text ? $0.stamp : nil }
      let carried = try known.flatMap { try publication.carryOver(path, expecting: $0) }
      stamps[path] = try carried ?? publication.write(Array(text.utf8), to: path)
    }
    try publication.publish(keepsOld: keepsOld)
    return stamps
  }

  private func published(_ path: String) throws -> (text: String, stamp: FileStamp)? {
    // No walk over the whole folder here: beside the site, a publication that began is clearing the spare one.
    guard FileManager.default.fileExists(atPath: folder.output.path),
      let status = try FileDescriptor(folder: folder.output.path).file(path)
    else { return nil }
    return (try folder.text("public/\(path)"), FileStamp(status))
  }

  private func inode(_ path: String) throws -> ino_t? {
    try FileDescriptor(folder: folder.url.path).file(path)?.st_ino
  }

  private var site: [String] {
    get throws { try folder.tree.filter { $0.hasPrefix("public/") }.map { String($0.dropFirst(7)) } }
  }

  private let pages = ["index.html": "1", "stacks/acme/prod.html": "prod", "stacks/acme/dev.html": "dev"]

  @Test("it stands beside the site, is one night older, and shares the files that did not change")
  func shares() throws {
    try publish(pages)
    #expect(try !folder.tree.contains(".public.spare"))
    for number in 2...5 {
      try publish(pages.merging(["index.html": "\(number)"]) { $1 })
      #expect(try folder.text("public/index.html") == "\(number)")
      #expect(try folder.text(".public.spare/index.html") == "\(number - 1)")
      let path = "stacks/acme/prod.html"
      #expect(try inode("public/\(path)") == inode(".public.spare/\(path)"))
      #expect(try inode("public/index.html") != inode(".public.spare/index.html"))
    }
  }

  @Test("what is no part of the new site goes, with the folders that it leaves empty")
  func removes() throws {
    for _ in 1...2 { try publish(pages.merging(["stacks/globex/old/x.html": "x"]) { $1 }) }
    try publish(pages)
    #expect(
      try site == [
        ".policy-portal", "index.html", "stacks", "stacks/acme", "stacks/acme/dev.html",
        "stacks/acme/prod.html",
      ])
  }

  @Test("what somebody puts into a site does not come back")
  func meddled() throws {
    try publish(pages)
    let clean = try site
    try folder.write("mine", to: "public/stacks/acme/mine.html")
    try folder.makeFolder("public/stacks/empty/deep")
    try folder.link("public/stacks/link", to: "/etc")
    try FileManager.default.removeItem(at: folder.output.appending(path: "stacks/acme/dev.html"))
    for _ in 1...3 {
      try publish(pages)
      #expect(try site == clean)
      #expect(try folder.text("public/stacks/acme/dev.html") == "dev")
    }
  }

  @Test("of a file with many paths, each path is told by itself")
  func manyPaths() throws {
    let paths = ["a/1.svg", "a/2.svg", "b/1.svg", "b/2.svg"]
    var stamp = FileStamp.none
    for _ in 1...2 {
      let publication = try Publication(to: folder.output)
      stamp = try publication.write(Array("badge".utf8), to: paths[0])
      for path in paths.dropFirst() { #expect(try publication.link(paths[0], to: path)) }
      try publication.publish(keepsOld: true)
    }
    // The site that is published shares its badges with the one that will become the next.
    var publication = try Publication(to: folder.output)
    for path in paths { #expect(try publication.carryOver(path, expecting: stamp) == stamp) }
    try publication.publish(keepsOld: true)
    for site in ["public", ".public.spare"] {
      try FileManager.default.removeItem(at: folder.url.appending(path: "\(site)/b/1.svg"))
      try folder.write("BADGE", to: "\(site)/b/1.svg")
    }

    publication = try Publication(to: folder.output)
    for path in paths {
      #expect(try publication.carryOver(path, expecting: stamp) == (path == "b/1.svg" ? nil : stamp))
    }
    publication.abandon()
  }

  @Test("a file may become a folder, and a folder a file")
  func kinds() throws {
    for _ in 1...2 { try publish(["a": "file", "b/c.html": "page"]) }
    try publish(["a/c.html": "page", "b": "file"])
    #expect(try site == [".policy-portal", "a", "a/c.html", "b"])
    #expect(try folder.text("public/b") == "file")
  }

  @Test("a file of another build is not believed where times have no fraction")
  func wholeSeconds() throws {
    try publish(pages)
    let date = Date(timeIntervalSince1970: 1_000)
    func age(_ path: String) throws {
      try FileManager.default.setAttributes(
        [.modificationDate: date], ofItemAtPath: folder.url.appending(path: path).path)
    }
    try age("public/index.html")
    try publish(pages.merging(["index.html": "2"]) { $1 })
    try age("public/index.html")
    #expect(try folder.text(".public.spare/index.html") == "1")
    try publish(pages.merging(["index.html": "2"]) { $1 })
    #expect(try folder.text("public/index.html") == "2")
  }

  @Test("each path is used once")
  func twice() throws {
    for _ in 1...2 { try publish(pages) }
    let stamp = try #require(try published("index.html")).stamp
    let publication = try Publication(to: folder.output)
    #expect(try publication.carryOver("index.html", expecting: stamp) == stamp)
    #expect(throws: PublicationError.writtenTwice("index.html")) {
      try publication.carryOver("index.html", expecting: stamp)
    }
    #expect(throws: PublicationError.writtenTwice("index.html")) {
      try publication.write([], to: "index.html")
    }
  }

  @Test("a build that ends early takes it along, and the next one does without")
  func abandoned() throws {
    for _ in 1...2 { try publish(pages) }
    try Publication(to: folder.output).abandon()
    #expect(try folder.tree.filter { $0.hasPrefix(".public.s") }.isEmpty)
    #expect(try folder.text("public/index.html") == "1")
    try publish(pages)
    #expect(try site.count == 6)
  }

  @Test("it goes where a build does not want it, and what bears its name and is not ours stays")
  func unwanted() throws {
    try publish(pages)
    try publish(pages, keepsOld: false)
    #expect(try !folder.tree.contains(".public.spare"))
    try folder.write("mine", to: ".public.spare/photo.jpg")
    try publish(pages)
    #expect(
      try folder.tree.filter { $0.hasPrefix(".public.s") } == [".public.spare", ".public.spare/photo.jpg"])
  }

  @Test("also where the system cannot swap two folders in one step")
  func withoutSwap() throws {
    let swap = FolderSwap { (_, _, _) throws(Errno) in throw Errno(ENOSYS) }
    try publish(["index.html": "0"])
    for number in 1...3 {
      let publication = try Publication(to: folder.output, swap: swap)
      try publication.write(Array("\(number)".utf8), to: "index.html")
      try publication.publish(keepsOld: true)
      #expect(try folder.text("public/index.html") == "\(number)")
    }
    #expect(try folder.text(".public.spare/index.html") == "2")
  }

  @Test("where nothing could be put in a file's place, the next attempt may")
  func givenBack() throws {
    for _ in 1...2 { try publish(pages) }
    let site = try FileDescriptor(folder: folder.url.appending(path: ".public.spare").path)
    let status = site.file("index.html")
    let stamp = FileStamp(try #require(status))
    let spare = try SpareFiles(in: site)
    for path in ["index.html", "new.html"] {
      try spare.clear(path, in: site)
      #expect(throws: PublicationError.writtenTwice(path)) { try spare.clear(path, in: site) }
      spare.giveBack(path)
      #expect(try !spare.use(path, expecting: stamp))
      try spare.clear(path, in: site)
    }
  }

  @Test("a folder whose name is no text goes, as a whole")
  func oddNames() throws {
    for _ in 1...2 { try publish(pages) }
    let clean = try site
    let odd: [CChar] = [UInt8(0xFF), 0x61, 0].map(CChar.init(bitPattern:))
    for name in ["public", ".public.spare"] {
      let site = try FileDescriptor(folder: folder.url.appending(path: "\(name)/stacks").path)
      #expect(mkdirat(site.number, odd, 0o755) == 0)
      let inside = try site.subfolder(odd)
      #expect(mkdirat(inside.number, "deep", 0o755) == 0)
    }
    for _ in 1...3 { try publish(pages) }
    #expect(try site == clean)
  }

  @Test("one that other people may read than a new site goes")
  func permissions() throws {
    func mode(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: folder.url.appending(path: path).path)[
        .posixPermissions] as? Int
    }
    for _ in 1...2 { try publish(pages) }
    let usual = try mode("public")
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.output.path)
    for _ in 1...4 {
      try publish(pages)
      #expect(try mode("public") == usual)
    }
    #expect(try mode(".public.spare") == usual)
  }
}
