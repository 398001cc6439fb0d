import Foundation
import Testing

@testable import Portal

@Suite("Files that are carried over")
struct CarryOverTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func status(_ path: String) throws -> stat {
    let status = try FileDescriptor(folder: folder.output.path).file(path)
    return try #require(status)
  }

  private func stamp(_ path: String) throws -> FileStamp { FileStamp(try status(path)) }

  private func inode(_ path: String) throws -> UInt64 { UInt64(try status(path).st_ino) }

  private func publishOld() throws {
    let publication = try Publication(to: folder.output)
    try publication.write(Array("old".utf8), to: "stacks/acme/prod.html")
    try publication.publish()
  }

  @Test("a file is the one it was: no other, and as old")
  func links() throws {
    try publishOld()
    let (stamp, inode) = (try stamp("stacks/acme/prod.html"), try inode("stacks/acme/prod.html"))
    let publication = try Publication(to: folder.output)
    #expect(try publication.carryOver("stacks/acme/prod.html", expecting: stamp) == stamp)
    try publication.publish()
    #expect(try folder.text("public/stacks/acme/prod.html") == "old")
    #expect(try self.inode("stacks/acme/prod.html") == inode)
  }

  @Test("a new file may have several paths, and each is carried over by itself")
  func paths() throws {
    let first = try Publication(to: folder.output)
    let stamp = try first.write(Array("badge".utf8), to: "badges/a.svg")
    #expect(try first.link("badges/a.svg", to: "badges/acme/b.svg"))
    #expect(throws: PublicationError.outside("../b.svg")) { try first.link("badges/a.svg", to: "../b.svg") }
    #expect(throws: PublicationError.self) { try first.link("badges/gone.svg", to: "badges/c.svg") }
    #expect(throws: PublicationError.writtenTwice("badges/a.svg")) {
      try first.link("badges/a.svg", to: "badges/a.svg")
    }
    try first.publish()
    #expect(try inode("badges/a.svg") == inode("badges/acme/b.svg"))
    let second = try Publication(to: folder.output)
    #expect(try second.carryOver("badges/acme/b.svg", expecting: stamp) == stamp)
    try second.publish()
    #expect(try folder.text("public/badges/acme/b.svg") == "badge")
  }

  @Test(
    "where the system does not link, it is copied, and is as old",
    arguments: [EPERM, EXDEV, EMLINK, ENOTSUP, EACCES])
  func copies(code: Int32) throws {
    try publishOld()
    let (stamp, inode) = (try stamp("stacks/acme/prod.html"), try inode("stacks/acme/prod.html"))
    let carriage = FileCarriage { (_, _, _) throws(Errno) in throw Errno(code) }
    let publication = try Publication(to: folder.output, swap: .atomic, carriage: carriage)
    #expect(try publication.carryOver("stacks/acme/prod.html", expecting: stamp) == stamp)
    try publication.publish()
    #expect(try folder.text("public/stacks/acme/prod.html") == "old")
    #expect(try self.stamp("stacks/acme/prod.html") == stamp)
    #expect(try self.inode("stacks/acme/prod.html") != inode)
  }

  @Test("any other refusal is an error")
  func fails() throws {
    try publishOld()
    let stamp = try stamp("stacks/acme/prod.html")
    let carriage = FileCarriage { (_, _, _) throws(Errno) in throw Errno(ENOSPC) }
    let publication = try Publication(to: folder.output, swap: .atomic, carriage: carriage)
    let path = "\(folder.output.path)/stacks/acme/prod.html"
    #expect(throws: PublicationError.failed(.write, path, Errno(ENOSPC))) {
      try publication.carryOver("stacks/acme/prod.html", expecting: stamp)
    }
  }

  @Test(
    "one that is not what it is expected to be is not carried over, and can be written",
    arguments: [
      "gone.html", "stacks", "stacks/acme", "stacks/acme/prod.html/x.html", "link.html", "other.html",
      "older.html",
    ])
  func refuses(path: String) throws {
    try publishOld()
    let stamp = try stamp("stacks/acme/prod.html")
    try folder.link("public/link.html", to: "stacks/acme/prod.html")
    try folder.write("longer", to: "public/other.html")
    try folder.write("new", to: "public/older.html")
    let date = Date(timeIntervalSince1970: 1_000)
    try FileManager.default.setAttributes(
      [.modificationDate: date], ofItemAtPath: folder.output.appending(path: "older.html").path)
    let publication = try Publication(to: folder.output)
    #expect(try publication.carryOver(path, expecting: stamp) == nil)
    try publication.write(Array("new".utf8), to: path)
    try publication.publish()
    #expect(try folder.text("public/\(path)") == "new")
  }

  @Test("a file lies inside the site, is carried over once, and not by a build that has ended")
  func rules() throws {
    try publishOld()
    let stamp = try stamp("stacks/acme/prod.html")
    let publication = try Publication(to: folder.output)
    #expect(throws: PublicationError.outside("../x")) { try publication.carryOver("../x", expecting: stamp) }
    _ = try publication.carryOver("stacks/acme/prod.html", expecting: stamp)
    #expect(throws: PublicationError.writtenTwice("stacks/acme/prod.html")) {
      try publication.carryOver("stacks/acme/prod.html", expecting: stamp)
    }
    #expect(throws: PublicationError.writtenTwice("stacks/acme/prod.html")) {
      try publication.write([], to: "stacks/acme/prod.html")
    }
    publication.abandon()
    #expect(throws: PublicationError.ended) {
      try publication.carryOver("stacks/acme/prod.html", expecting: stamp)
    }
    #expect(try folder.text("public/stacks/acme/prod.html") == "old")
  }

  @Test("nothing is carried over where nothing is published")
  func first() throws {
    let publication = try Publication(to: folder.output)
    #expect(try publication.carryOver("index.html", expecting: nil) == nil)
    #expect(try publication.publishedFiles().isEmpty)
  }

  @Test(
    "an archive may have lost a fraction of a second, and nothing else",
    arguments: [
      (FileStamp(size: 3, seconds: 5, nanoseconds: 0), true),
      (FileStamp(size: 3, seconds: 5, nanoseconds: 7), true),
      (FileStamp(size: 3, seconds: 5, nanoseconds: 8), false),
      (FileStamp(size: 3, seconds: 6, nanoseconds: 7), false),
      (FileStamp(size: 4, seconds: 5, nanoseconds: 7), false),
      (FileStamp(size: 3, seconds: 6, nanoseconds: 0), false),
    ])
  func fits(other: FileStamp, expected: Bool) {
    #expect(FileStamp(size: 3, seconds: 5, nanoseconds: 7).fits(other) == expected)
  }
}
