import Foundation

/// Where a site is published: a folder, and the names beside it that a build uses meanwhile.
///
/// Links are followed once, here, so that the swap happens beside the real folder. The folder above it is
/// created where it is missing, and stays open: everything else is done relative to it.
final class OutputFolder: Sendable {
  /// As the user named it, for messages.
  let given: String
  /// Without links.
  let path: String
  let name: String
  let parent: FileDescriptor

  init(_ output: URL) throws(PublicationError) {
    given = output.relativePath
    do throws(Errno) {
      path = try Self.resolved(output.path)
      let folder: String
      (folder, name) = path.splittingLastPart
      parent = try FileDescriptor(folder: folder)
    } catch {
      throw .failed(.create, given, error)
    }
  }
}

extension OutputFolder {
  // Only the holder of the lock uses the other names: what bears the next two is left by a build that was killed.
  var lockName: String { ".\(name).lock" }
  var stagingName: String { ".\(name).staging" }
  var previousName: String { ".\(name).previous" }
  /// The site before the one that is published, kept to become the next one.
  var spareName: String { ".\(name).spare" }

  /// The whole path of something beside the folder.
  func sibling(_ name: String) -> String {
    path.splittingLastPart.folder.appendingPart(name)
  }
}

extension OutputFolder {
  /// The path without links, also of what is not there yet; then the folders above it are created.
  private static func resolved(_ path: String) throws(Errno) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    let error = Errno(errno)
    guard error.rawValue == ENOENT else { throw error }

    // Not URL's ways of taking paths apart, which take `..` for the folder above even behind a link.
    let (folder, name) = path.splittingLastPart
    guard name != ".", name != ".." else { throw error }
    let parent = try resolved(folder)
    try Errno.check(expecting: EEXIST) { mkdir(parent, 0o755) }
    let resolvedPath = parent.appendingPart(name)
    guard let target = try linkTarget(resolvedPath) else { return resolvedPath }
    return try resolved(target.utf8.first == UInt8(ascii: "/") ? target : parent.appendingPart(target))
  }

  /// Nil for what is no link.
  private static func linkTarget(_ path: String) throws(Errno) -> String? {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let result = try Errno.check(expecting: EINVAL, ENOENT) { readlink(path, &bytes, bytes.count) }
    return result.map { String(decoding: bytes[..<$0].map(UInt8.init(bitPattern:)), as: UTF8.self) }
  }
}

extension String {
  /// Of an absolute path: the folder above, and the name in it. By bytes: a slash and an accent after it are
  /// one Character, and no slash.
  fileprivate var splittingLastPart: (folder: String, name: String) {
    let parts = utf8.split(separator: UInt8(ascii: "/")).map(Substring.init)
    return ("/" + parts.dropLast().joined(separator: "/"), String(parts.last ?? ""))
  }

  fileprivate func appendingPart(_ part: String) -> String { self == "/" ? "/\(part)" : "\(self)/\(part)" }
}
