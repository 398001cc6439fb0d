import Foundation
import Testing

@testable import PulumiSimulator

@Suite("Gzip")
struct GzipTests {
  @Test("gzip itself unpacks what was packed", arguments: [0, 1, 65_535, 65_536, 200_000])
  func unpacks(length: Int) throws {
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 / 251) }
    let file = FileManager.default.temporaryDirectory.appending(path: "gzip-\(UUID().uuidString).gz")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(Gzip.stored(bytes)).write(to: file)
    let gzip = Process()
    let output = Pipe()
    gzip.executableURL = URL(filePath: "/usr/bin/env")
    gzip.arguments = ["gzip", "-dc", file.path]
    gzip.standardOutput = output
    try gzip.run()
    let unpacked = try output.fileHandleForReading.readToEnd() ?? Data()
    gzip.waitUntilExit()
    #expect(gzip.terminationStatus == 0 && Array(unpacked) == bytes)
  }
}
