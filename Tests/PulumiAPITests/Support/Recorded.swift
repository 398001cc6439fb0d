import Foundation
import PolicyData
import Testing

/// The bodies in `../shared/recorded`, beside the package: examples and fixtures of the real service.
enum Recorded {
  /// The folder is no part of the repository: without it, the tests on it are skipped.
  static let folder: URL? = {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { root.deleteLastPathComponent() }  // Recorded.swift, Support, PulumiAPITests, Tests
    let folder = root.appending(path: "../shared/recorded").standardizedFileURL
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  static var isPresent: Bool { folder != nil }

  /// The number is the two digits that a file's name begins with.
  static func body(_ number: String) throws -> [UInt8] {
    let folder = try #require(Self.folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let name = try #require(names.first { $0.hasPrefix("\(number)-") })
    return Array(try Data(contentsOf: folder.appending(path: name)))
  }

  static func json(_ number: String) throws -> JSONValue { try JSONParser.parse(body(number)) }
}
