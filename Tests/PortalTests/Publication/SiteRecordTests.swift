import Foundation
import Testing

@testable import Portal

@Suite("What a build leaves beside the site")
struct SiteRecordTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func publish(_ text: String, swap: FolderSwap = .atomic) throws {
    let publication = try Publication(to: folder.output, swap: swap)
    try publication.write([], to: "index.html")
    try publication.publish(records: [
      .manifest: RecordContent([Array(text.utf8)]), .changed: RecordContent([Array("index.html\n".utf8)]),
    ])
  }

  private func manifest() throws -> String? {
    let publication = try Publication(to: folder.output)
    return publication.output.content(of: .manifest).map { String(decoding: $0, as: UTF8.self) }
  }

  private var records: [String] { get throws { try folder.tree.filter { $0.hasPrefix(".public.") } } }

  @Test("records lie beside the site under its name, and only the owner reads the manifest")
  func lie() throws {
    try publish("one")
    #expect(try records == [".public.changed.txt", ".public.manifest"])
    #expect(try manifest() == "one")
    #expect(try folder.text(".public.changed.txt") == "index.html\n")
    let attributes = try FileManager.default.attributesOfItem(
      atPath: folder.url.appending(path: ".public.manifest").path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("the next site's records replace them; a site without has none")
  func replace() throws {
    try publish("one")
    try publish("two")
    #expect(try manifest() == "two")
    try publishWithout()
    #expect(try records.isEmpty)
    #expect(try manifest() == nil)
  }

  private func publishWithout() throws { try PortalTests.publish("new", to: folder.output) }

  @Test("a build that fails or is abandoned leaves them as they were")
  func fails() throws {
    try publish("one")
    #expect(throws: PublicationError.self) {
      try publish("two", swap: FolderSwap { (_, _, _) throws(Errno) in throw Errno(EIO) })
    }
    try Publication(to: folder.output).abandon()
    #expect(try records == [".public.changed.txt", ".public.manifest"])
    #expect(try manifest() == "one")
  }

  @Test("records of another site than the published one are none")
  func strangers() throws {
    try publish("one")
    try folder.write("", to: "public/.policy-portal")
    #expect(try manifest() == nil)
    #expect(try records.isEmpty)
  }

  @Test("what cannot be a record is none, and in nobody's way")
  func odd() throws {
    try folder.makeFolder(".public.manifest")
    try folder.link(".public.changed.txt", to: "/etc/passwd")
    try folder.link(".public.deleted.txt.next", to: "/etc/passwd")
    try publish("one")
    #expect(try manifest() == nil)
    #expect(try folder.text(".public.changed.txt") == "index.html\n")
    #expect(try folder.text("public/index.html") == "")
  }
}
