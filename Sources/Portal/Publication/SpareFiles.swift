import Foundation
import PolicyData
import Synchronization

/// What lies in the folder of a new site before the build puts anything there: the files of the site before the last
/// one, which was kept to become the next one.
///
/// Nearly all of them are files of the last site, too. So a night without news moves no file: 28,000 new links in 5,000
/// new folders, and the removal of as many, took a third of its time.
final class SpareFiles: Sendable {
  private let files: [(path: String, stamp: FileStamp)]
  /// By their paths.
  private let numbers: [String: Int]
  private let folders: Set<String>
  private let emptyFolders: [String]
  private let used: Mutex<Used>

  private enum State { case old, used, gone }

  /// What is part of the new site by now.
  private struct Used {
    /// Of the files that were there.
    var states: [State]
    var others: Set<String> = []

    /// - Returns: false where it is part of it already.
    mutating func claim(_ number: Int) -> Bool {
      defer { states[number] = .used }
      return states[number] != .used
    }
  }

  private init(_ tree: FolderTree) {
    files = tree.files
    folders = tree.folders
    emptyFolders = tree.emptyFolders
    var numbers = [String: Int](minimumCapacity: tree.files.count)
    for (number, file) in tree.files.enumerated() { numbers[file.path] = number }
    self.numbers = numbers
    used = Mutex(Used(states: Array(repeating: .old, count: tree.files.count)))
  }

  convenience init(in folder: borrowing FileDescriptor) throws(Errno) {
    self.init(try folder.tree(without: OutputFolder.marker))
  }

  /// Whether the file is there as it is expected, and so is part of the new site.
  func use(_ path: String, expecting stamp: FileStamp) throws(PublicationError) -> Bool {
    guard let number = number(of: path, expecting: stamp), used.withLock({ $0.states[number] != .gone })
    else { return false }
    try claim(path, number)
    return true
  }

  /// The same for many files.
  /// - Returns: those that are not there as they are expected.
  func use<File: StampedFile>(_ wanted: ArraySlice<File>) throws(PublicationError) -> [File] {
    let numbers = wanted.map { number(of: $0.path, expecting: $0.stamp) }
    return try used.withLock { used throws(PublicationError) in
      var others: [File] = []
      for (file, number) in zip(wanted, numbers) {
        guard let number, used.states[number] != .gone else {
          others.append(file)
          continue
        }
        guard used.claim(number) else { throw .writtenTwice(file.path) }
      }
      return others
    }
  }

  /// Where times have no fraction, a file of another build may be of the same time: it is not believed.
  private func number(of path: String, expecting stamp: FileStamp) -> Int? {
    guard stamp.nanoseconds != 0, let number = numbers[path], files[number].stamp == stamp else { return nil }
    return number
  }

  /// What came of ``clear(_:in:)`` where nothing could be put there: the next attempt may.
  func giveBack(_ path: String) {
    used.withLock { used in
      if let number = numbers[path] { used.states[number] = .gone } else { used.others.remove(path) }
    }
  }

  /// Makes room for a file that is put there.
  func clear(_ path: String, in folder: borrowing FileDescriptor) throws(PublicationError) {
    let number = numbers[path]
    try claim(path, number)
    do throws(Errno) {
      if folders.contains(path) { try folder.removeFolder(Array(path.utf8CString)) }
      if number != nil { try Errno.check(expecting: ENOENT) { unlinkat(folder.number, path, 0) } }
    } catch {
      throw .failed(.remove, path, error)
    }
  }

  /// Makes room for a folder.
  func clearFolder(_ path: String, in folder: borrowing FileDescriptor) throws(Errno) {
    guard numbers[path] != nil else { return }
    // Another thread may have made it meanwhile.
    try Errno.check(expecting: ENOENT, EISDIR, EPERM) { unlinkat(folder.number, path, 0) }
  }

  /// Removes what is no part of the new site, when that is whole.
  func removeUnused(from folder: borrowing FileDescriptor) throws(Errno) {
    let states = used.withLock { $0.states }
    for (number, state) in states.enumerated() where state != .used {
      let path = files[number].path
      // A folder may have come into its place, or a file into its folder's: macOS says EPERM of the first.
      try Errno.check(expecting: ENOENT, ENOTDIR, EISDIR, EPERM) { unlinkat(folder.number, path, 0) }
      folder.removeEmptyFolders(above: path[...])
    }
    for path in emptyFolders { folder.removeEmptyFolders(above: "\(path)/") }
  }

  private func claim(_ path: String, _ number: Int?) throws(PublicationError) {
    let isNew = used.withLock { used in
      number.map { used.claim($0) } ?? used.others.insert(path).inserted
    }
    guard isNew else { throw .writtenTwice(path) }
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
