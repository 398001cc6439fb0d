import Foundation

/// A published site as it lies on the disk, to compare one with another.
struct PublishedTree {
  /// By path; without the marker, which every build writes anew.
  let files: [String: File]

  struct File: Equatable {
    let bytes: Data
    let inode: Int
    let changed: Date
  }

  init(_ folder: URL) throws {
    let manager = FileManager.default
    var files: [String: File] = [:]
    let isThere = manager.fileExists(atPath: folder.path)
    for path in isThere ? try manager.subpathsOfDirectory(atPath: folder.path) : []
    where path != ".policy-portal" {
      let url = folder.appending(path: path)
      let attributes = try manager.attributesOfItem(atPath: url.path)
      guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
      files[path] = File(
        bytes: try Data(contentsOf: url), inode: attributes[.systemFileNumber] as? Int ?? 0,
        changed: attributes[.modificationDate] as? Date ?? .distantPast)
    }
    self.files = files
  }

  var bytes: [String: Data] { files.mapValues(\.bytes) }

  /// Paths whose bytes are new or other than in the tree before.
  func changed(since before: PublishedTree) -> [String] {
    files.filter { before.files[$0]?.bytes != $1.bytes }.keys.sorted()
  }

  func deleted(since before: PublishedTree) -> [String] {
    before.files.keys.filter { files[$0] == nil }.sorted()
  }
}

extension TemporaryFolder {
  var published: PublishedTree { get throws { try PublishedTree(output) } }

  /// A record's lines.
  func lines(_ record: String) throws -> [String] {
    try text(".public.\(record)").split(separator: "\n").map(String.init)
  }
}
