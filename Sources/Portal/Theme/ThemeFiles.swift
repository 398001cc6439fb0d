import Foundation

/// The files of a theme by path: ours, and a user's in their place. A user's theme replaces any template or asset,
/// adds others, and falls back to ours for the rest.
struct ThemeFiles {
  /// Path below the theme's folder to content, and where that came from, for messages.
  private(set) var files: [String: (origin: String, bytes: [UInt8])] = [:]

  /// Enough for images and fonts of a theme, and a bound for a folder given by mistake.
  static let sizeLimit = 8 * 1_024 * 1_024
  static let countLimit = 1_000

  init(folder: URL?) throws(ThemeError) {
    for file in HouseTheme.files { files[file.path] = ("Theme/\(file.path)", file.bytes) }
    guard let folder else { return }
    for path in try Self.paths(in: folder) {
      files[path] = ("\(folder.relativePath)/\(path)", try Self.read(folder.appending(path: path)))
    }
  }

  /// The files of a folder whose name matters to us; all else (a README, a preview) is the author's own.
  private static func paths(in folder: URL) throws(ThemeError) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue
    else {
      throw .noFolder(folder.relativePath)
    }
    let all: [String]
    do {
      all = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    } catch {
      throw .unreadable(folder.relativePath, reason: error.localizedDescription)
    }
    let wanted = all.filter { path in
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      return !isHidden && (path.isTemplate || path.isAsset || path == Theme.grammarPath)
    }.filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder.appending(path: path).path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
    guard wanted.count <= countLimit else { throw .tooManyFiles(folder.relativePath, limit: countLimit) }
    guard !wanted.isEmpty else { throw .nothingToUse(folder.relativePath) }
    if let odd = wanted.first(where: { !$0.isPlainPath }) { throw .oddName(odd) }
    return wanted.sorted()
  }

  private static func read(_ file: URL) throws(ThemeError) -> [UInt8] {
    do {
      let handle = try FileHandle(forReadingFrom: file)
      defer { try? handle.close() }  // nothing was written, so nothing can be lost
      let data = try handle.read(upToCount: sizeLimit + 1) ?? Data()
      guard data.count <= sizeLimit else { throw ThemeError.tooLarge(file.relativePath, limit: sizeLimit) }
      return Array(data)
    } catch let error as ThemeError {
      throw error
    } catch {
      throw .unreadable(file.relativePath, reason: error.localizedDescription)
    }
  }
}

extension String {
  var isTemplate: Bool { hasPrefix("templates/") && hasSuffix(".mustache") }
  var isAsset: Bool { hasPrefix("assets/") }

  /// A path that needs no encoding in a link, on any server.
  fileprivate var isPlainPath: Bool {
    utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "/"):
        true
      default: false
      }
    }
  }
}
