import Foundation
import PolicyData
import Synchronization

/// What lies in the folder of a new site before the build puts anything there: the files of the site before the last
/// one, which was kept to become the next one.
///
/// Nearly all of them are files of the last site, too. So a night without news moves no file: 28,000 new links in 5,000
/// new folders, and the removal of as many, took a third of its time.
final class SpareFiles: Sendable {
  private let stamps: [String: FileStamp]
  private let folders: Set<String>
  private let emptyFolders: [String]
  private let used = Mutex<Set<String>>([])

  /// A new site begins without any.
  static var none: SpareFiles { SpareFiles(FolderTree()) }

  private init(_ tree: FolderTree) {
    stamps = tree.stamps
    folders = tree.folders
    emptyFolders = tree.emptyFolders
  }

  convenience init(in folder: borrowing FileDescriptor) throws(Errno) {
    self.init(try folder.tree(without: OutputFolder.marker))
  }

  /// Whether the file is there as it is expected, and so is part of the new site. Where times have no fraction, a file of
  /// another build may be of the same time: it is not believed.
  func use(_ path: String, expecting stamp: FileStamp) throws(PublicationError) -> Bool {
    guard stamps[path] == stamp, stamp.nanoseconds != 0 else { return false }
    try claim(path)
    return true
  }

  /// Makes room for a file that is put there.
  func clear(_ path: String, in folder: borrowing FileDescriptor) throws(PublicationError) {
    guard !stamps.isEmpty else { return }
    try claim(path)
    do throws(Errno) {
      if folders.contains(path) { try folder.removeFolder(Array(path.utf8CString)) }
      if stamps[path] != nil { try Errno.check(expecting: ENOENT) { unlinkat(folder.number, path, 0) } }
    } catch {
      throw .failed(.remove, path, error)
    }
  }

  /// Makes room for a folder.
  func clearFolder(_ path: String, in folder: borrowing FileDescriptor) throws(Errno) {
    guard stamps[path] != nil else { return }
    try Errno.check(expecting: ENOENT) { unlinkat(folder.number, path, 0) }
  }

  /// Removes what is no part of the new site, when that is whole.
  func removeUnused(from folder: borrowing FileDescriptor) throws(Errno) {
    let used = used.withLock { $0 }
    for path in stamps.keys where !used.contains(path) {
      // A folder may have come into its place, or a file into its folder's: macOS says EPERM of the first.
      try Errno.check(expecting: ENOENT, ENOTDIR, EISDIR, EPERM) { unlinkat(folder.number, path, 0) }
      folder.removeEmptyFolders(above: path[...])
    }
    for path in emptyFolders { folder.removeEmptyFolders(above: "\(path)/") }
  }

  private func claim(_ path: String) throws(PublicationError) {
    guard used.withLock({ $0.insert(path).inserted }) else { throw .writtenTwice(path) }
  }
}

extension FileDescriptor {
  /// One with anything in it stays, and all above it.
  fileprivate func removeEmptyFolders(above path: Substring) {
    var path = path
    while let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
      path = path[..<slash]
      guard unlinkat(number, String(path), AT_REMOVEDIR) == 0 else { return }
    }
  }
}
