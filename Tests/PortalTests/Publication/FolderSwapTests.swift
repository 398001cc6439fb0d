import Foundation
import Testing

@testable import Portal

@Suite("The swap")
struct FolderSwapTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func replaceOld(by swap: FolderSwap) throws {
    try publish("old", to: folder.output)
    let publication = try Publication(to: folder.output, swap: swap)
    try publication.write(Array("new".utf8), to: "index.html")
    try publication.publish()
  }

  @Test("where the file system cannot exchange, two renames do", arguments: [EINVAL, ENOSYS, ENOTSUP])
  func fallsBack(code: Int32) throws {
    try replaceOld(by: FolderSwap { (_, _, _) throws(Errno) in throw Errno(code) })
    #expect(try folder.tree == ["public", "public/.policy-portal", "public/index.html"])
    #expect(try folder.text("public/index.html") == "new")
  }

  @Test("if the second rename fails, the first is undone")
  func rollsBack() throws {
    let swap = FolderSwap { (folder, staging, _) throws(Errno) in
      try Errno.check { renameat(folder, staging, folder, "stolen") }
      throw Errno(EINVAL)
    }
    #expect(throws: PublicationError.failed(.publish, folder.output.path, Errno(ENOENT))) {
      try replaceOld(by: swap)
    }
    try FileManager.default.removeItem(at: folder.url.appending(path: "stolen"))
    #expect(try folder.tree == ["public", "public/.policy-portal", "public/index.html"])
    #expect(try folder.text("public/index.html") == "old")
  }

  @Test("any other refusal is an error, and the old site stands", arguments: [EBUSY, EACCES, EIO])
  func fails(code: Int32) throws {
    #expect(throws: PublicationError.failed(.publish, folder.output.path, Errno(code))) {
      try replaceOld(by: FolderSwap { (_, _, _) throws(Errno) in throw Errno(code) })
    }
    #expect(try folder.tree == ["public", "public/.policy-portal", "public/index.html"])
    #expect(try folder.text("public/index.html") == "old")
  }
}
