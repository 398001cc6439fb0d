import Foundation

/// How a file of the published site becomes one of the next site too, with the time of its last change.
///
/// By a hard link where the system can: neither read nor written. Some file systems cannot, and some systems let
/// nobody link what somebody else owns: then it is copied.
struct FileCarriage: Sendable {
  /// Gives a file of one folder the same path in another.
  let link: @Sendable (_ folder: Int32, _ path: String, _ other: Int32) throws(Errno) -> Void

  static let byLink = FileCarriage { (folder, path, other) throws(Errno) in
    try Errno.check { linkat(folder, path, other, path, 0) }
  }

  /// - Returns: false where the file cannot be read.
  func carry(
    _ path: String, as stamp: FileStamp, from old: borrowing FileDescriptor, to new: borrowing FileDescriptor
  ) throws(Errno) -> Bool {
    do {
      try link(old.number, path, new.number)
      return true
    } catch {
      guard error.saysThatLinksAreNotPossible else { throw error }
    }
    guard let bytes = try content(of: path, in: old, size: Int(stamp.size)) else { return false }
    let file = try FileDescriptor(path, in: new, O_WRONLY | O_CREAT | O_EXCL, mode: 0o644)
    try file.write(bytes)
    try file.setTime(of: stamp)
    try file.close()
    return true
  }

  private func content(
    of path: String, in folder: borrowing FileDescriptor, size: Int
  ) throws(Errno) -> [UInt8]? {
    let parent = folder.number
    let opened = try Errno.check(expecting: EACCES, EPERM, ENOENT) {
      openat(parent, path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    }
    guard let opened else { return nil }
    defer { _ = Foundation.close(opened) }
    var bytes = [UInt8](repeating: 0, count: size)
    let count = try Errno.check { bytes.withUnsafeMutableBytes { pread(opened, $0.baseAddress, size, 0) } }
    return count == size ? bytes : nil
  }
}

extension Errno {
  /// Here, or not for this file: then it is written.
  var saysThatLinksAreNotPossible: Bool {
    [EPERM, EACCES, EMLINK, EXDEV, ENOTSUP, EOPNOTSUPP, ENOSYS].contains(rawValue)
  }
}
