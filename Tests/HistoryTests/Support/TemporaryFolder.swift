import Foundation
import History

/// A folder for one test, removed with all that is in it when the test lets go of it.
final class TemporaryFolder: Sendable {
  let url = URL(filePath: "/tmp").resolvingSymlinksInPath()
    .appending(path: "history-\(UUID().uuidString)", directoryHint: .isDirectory)

  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: url)
    } catch {
      FileHandle.standardError.write(Data("cannot remove \(url.path): \(error)\n".utf8))
    }
  }

  var file: String { path("history.sqlite") }

  func path(_ name: String) -> String { url.appending(path: name).path }

  /// Every file with its bytes.
  var contents: [String: Data] {
    get throws {
      let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
      return Dictionary(
        uniqueKeysWithValues: try names.map { ($0, try Data(contentsOf: url.appending(path: $0))) })
    }
  }

  func size() throws -> Int { try contents["history.sqlite"]?.count ?? 0 }
}

/// An archive that is closed when the test is done, before its folder goes.
func withArchive<Value>(_ body: (Archive) throws -> Value) throws -> Value {
  let folder = try TemporaryFolder()
  let archive = try Archive(at: folder.file)
  let value = try body(archive)
  try archive.close()
  return value
}
