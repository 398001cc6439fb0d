import Foundation
import History
import PolicyData
import Testing

@Suite("What the file does not hold")
struct SecrecyTests {
  @Test("where a pack can be downloaded, which is a signed URL")
  func packLocation() throws {
    let answer: JSONValue = [
      "name": "guard", "version": 3, "packLocation": "https://packs.example.com/guard?X-Amz-Signature=cafe",
    ]
    var pool = PackPool()
    let read = pool.pack(answer)
    let pack = try #require(read)
    let folder = try TemporaryFolder()
    let archive = try Archive(at: folder.file)
    try archive.record(night(0, stack("a", pack)))
    try archive.close()
    let bytes = try #require(try folder.contents["history.sqlite"])
    #expect(bytes.range(of: Data("guard".utf8)) != nil)
    #expect(bytes.range(of: Data("packLocation".utf8)) == nil)
    #expect(bytes.range(of: Data("X-Amz-Signature".utf8)) == nil)
  }
}
