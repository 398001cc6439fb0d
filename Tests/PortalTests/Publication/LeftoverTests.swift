import Foundation
import Testing

@testable import Portal

@Suite("What killed builds leave")
struct LeftoverTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let siteAlone = ["public", "public/.policy-portal", "public/index.html"]

  @Test(
    "the next build clears it, however far it had come",
    arguments: [
      [".public.staging/"],
      [".public.staging/.policy-portal"],
      [".public.staging/.policy-portal", ".public.staging/stacks/acme/shop/prod.html"],
      [".public.previous/.policy-portal", ".public.previous/index.html"],
      [".public.staging/.policy-portal", ".public.previous/.policy-portal"],
      [".public.lock"],
    ])
  func clears(leftovers: [String]) throws {
    try publish("old", to: folder.output)
    for path in leftovers {
      if path.hasSuffix("/") { try folder.makeFolder(path) } else { try folder.write("", to: path) }
    }
    try publish("new", to: folder.output)
    #expect(try folder.tree == siteAlone)
    #expect(try folder.text("public/index.html") == "new")
  }

  @Test("the old site is put back where a build was killed between the two renames")
  func restores() throws {
    try publish("old", to: folder.output)
    try FileManager.default.moveItem(at: folder.output, to: folder.url.appending(path: ".public.previous"))
    try Publication(to: folder.output).abandon()
    #expect(try folder.tree == siteAlone)
    #expect(try folder.text("public/index.html") == "old")
  }

  @Test(
    "what bears such a name and is not ours is an error, and stays", arguments: [".staging", ".previous"])
  func keepsForeign(suffix: String) throws {
    try folder.write("mine", to: ".public\(suffix)/photo.jpg")
    let path = folder.url.appending(path: ".public\(suffix)").path
    #expect(throws: PublicationError.occupied(path)) { try Publication(to: folder.output) }
    #expect(try folder.tree == [".public\(suffix)", ".public\(suffix)/photo.jpg"])
  }

  @Test("links are not followed: neither one in our place nor one in a site")
  func keepsLinked() throws {
    try folder.write("", to: "photos/.policy-portal")
    try folder.link(".public.staging", to: "photos")
    #expect(
      throws: PublicationError.failed(
        .remove, folder.url.appending(path: ".public.staging").path, Errno(ENOTDIR))
    ) { try Publication(to: folder.output) }
    try FileManager.default.removeItem(at: folder.url.appending(path: ".public.staging"))

    try publish("old", to: folder.output)
    try folder.link("public/photos", to: "../photos")
    try publish("new", to: folder.output)
    #expect(try folder.tree == ["photos", "photos/.policy-portal"] + siteAlone)
  }

  @Test("the marker is removed last, so that a removal that stops half-way can go on")
  func removesMarkerLast() throws {
    let site = try FileDescriptor(folder: folder.url.path)
    for number in 0..<50 { try folder.write("", to: "public/\(number).html") }
    try folder.write("", to: "public/.policy-portal")
    let deep = String(repeating: "d/", count: 200)
    try folder.makeFolder("public/\(deep)")
    #expect(throws: Errno(ENAMETOOLONG)) {
      try site.removeFolder(Array("public".utf8CString), last: OutputFolder.marker)
    }
    #expect(try folder.tree.contains("public/.policy-portal"))
  }
}
