import Foundation

// A folder's entries. Names are C strings where they come from the disk, where they may be no UTF-8.
extension FileDescriptor {
  /// What the entry is, not what it links to; nil where there is none.
  func status(of name: UnsafePointer<CChar>) throws(Errno) -> stat? {
    var status = stat()
    let result = try Errno.check(expecting: ENOENT) { fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW) }
    return result.map { _ in status }
  }

  /// A file below the folder; nil where there is none.
  func file(_ path: String) -> stat? {
    var status = stat()
    guard fstatat(number, path, &status, AT_SYMLINK_NOFOLLOW) == 0, status.isFile else { return nil }
    return status
  }

  /// The paths of all files below the folder.
  func files(below prefix: String = "", depth: Int = 0) throws(Errno) -> [String] {
    guard depth < Self.depthLimit else { throw Errno(ENAMETOOLONG) }
    var paths: [String] = []
    for entry in try entries() {
      let path = prefix + String(decoding: entry.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
      if try status(of: entry)?.isFolder == true {
        paths += try subfolder(entry).files(below: path + "/", depth: depth + 1)
      } else {
        paths.append(path)
      }
    }
    return paths
  }

  func subfolder(_ name: UnsafePointer<CChar>) throws(Errno) -> FileDescriptor {
    try FileDescriptor(name, in: self, O_RDONLY | O_DIRECTORY)
  }

  func entries() throws(Errno) -> [[CChar]] {
    // The stream takes the number it reads from, and its place in the folder: so it gets its own.
    let number = try Errno.check { openat(self.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard let stream = fdopendir(number) else {
      let error = Errno(errno)
      _ = Foundation.close(number)
      throw error
    }
    defer { closedir(stream) }

    var names: [[CChar]] = []
    while true {
      // The end and an error look the same but for errno.
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 1) { start in
          Array(UnsafeBufferPointer(start: start, count: strlen(start) + 1))
        }
      }
      if name != dot && name != dotDot { names.append(name) }
    }
    guard errno == 0 else { throw Errno(errno) }
    return names
  }

  func rename(_ name: String, to newName: String) throws(Errno) {
    try Errno.check { renameat(number, name, number, newName) }
  }
}

private let dot = Array(".".utf8CString)
private let dotDot = Array("..".utf8CString)

// Removal.
extension FileDescriptor {
  /// Deeper than any site, and a bound for a folder that is none: each level holds a file open.
  private static var depthLimit: Int { 128 }

  /// Removes a folder and what is in it; of links, the link. The entry `last` goes after all others, so that
  /// a removal that was killed can be told by it.
  func removeFolder(_ name: [CChar], last: String? = nil, depth: Int = 0) throws(Errno) {
    guard depth < Self.depthLimit else { throw Errno(ENAMETOOLONG) }
    let folder = try subfolder(name)
    let last = last.map { Array($0.utf8CString) }
    let entries = try folder.entries()
    for entry in entries where entry != last { try folder.remove(entry, depth: depth) }
    if let last, entries.contains(last) { try folder.remove(last, depth: depth) }
    try Errno.check { unlinkat(number, name, AT_REMOVEDIR) }
  }

  private func remove(_ name: [CChar], depth: Int) throws(Errno) {
    if try status(of: name)?.isFolder == true {
      try removeFolder(name, depth: depth + 1)
    } else {
      try Errno.check { unlinkat(number, name, 0) }
    }
  }
}
