internal import CPlatform
import Foundation
import PolicyData
import Synchronization
import Templates

/// The folder that a new site is written into, beside the one it will replace, by any number of threads.
///
/// It writes, and no more: when the site is whole, and what then becomes of it, is ``Publication``'s affair.
final class StagingFolder: Sendable {
  private let folder: FileDescriptor
  private let output: String
  private let path: String
  private let subfolders = Mutex<Set<Substring>>([])
  private let carriage: FileCarriage
  /// Of which it is made; they are looked at while the site is worked out.
  private let spareFiles: Started<Result<SpareFiles, Errno>>?
  /// Of the marker, which every build writes anew: no two sites have the same.
  let marker: FileStamp

  init(for output: OutputFolder, carriage: FileCarriage = .byLink) throws(PublicationError) {
    self.output = output.given
    path = output.sibling(output.stagingName)
    self.carriage = carriage
    let text = Rendering(Array(OutputFolder.markerText.utf8))
    try Self.create(for: output)
    let hasSpare = output.useSpare()
    folder = try Self.opened(output)
    if hasSpare {
      marker = try Self.create(OutputFolder.nextMarker, text, in: folder, output: output.given)
      try Self.nameMarker(in: folder, output)
      let folder = OpenFolder(try Self.opened(output))
      spareFiles = Started {
        Result { () throws(Errno) in try SpareFiles(in: folder.descriptor) }
      }
    } else {
      marker = try Self.create(OutputFolder.marker, text, in: folder, output: output.given)
      spareFiles = nil
    }
  }

  private var spare: SpareFiles? {
    get throws(PublicationError) {
      do {
        return try spareFiles?.value.get()
      } catch {
        throw .failed(.read, path, error)
      }
    }
  }

  /// Creates a file, and the folders on the way to it. A file that is there is never written over. The path
  /// is relative, its parts separated by `/`, without `.` and `..`.
  func write(_ content: Rendering, to path: String) throws(PublicationError) -> FileStamp {
    guard Self.isInside(path) else { throw .outside(path) }
    try spare?.clear(path, in: folder)
    try createFolders(to: path)
    return try Self.create(path, content, in: folder, output: output)
  }

  /// Gives a file of this folder one more path: the badges of 10,000 stacks are five files.
  /// - Returns: false where the system cannot, or lets a file have no more.
  func link(_ existing: String, to path: String) throws(PublicationError) -> Bool {
    guard Self.isInside(path) else { throw .outside(path) }
    try spare?.clear(path, in: folder)
    try createFolders(to: path)
    do throws(Errno) {
      try Errno.check { linkat(folder.number, existing, folder.number, path, 0) }
      return true
    } catch {
      guard !error.saysThatLinksAreNotPossible else {
        try spare?.giveBack(path)
        return false
      }
      throw Self.failure(path, error, output: output)
    }
  }

  /// Takes a file over from the published site, as it is.
  /// - Returns: nil where that is not the file it is expected to be, or cannot be read.
  func carryOver(
    _ path: String, expecting stamp: FileStamp?, from site: borrowing FileDescriptor
  ) throws(PublicationError) -> FileStamp? {
    guard Self.isInside(path) else { throw .outside(path) }
    if let stamp, try spare?.use(path, expecting: stamp) == true { return stamp }
    guard let status = site.file(path), stamp?.fits(FileStamp(status)) ?? true else { return nil }
    let found = FileStamp(status)
    if try spare?.use(path, expecting: found) == true { return found }
    try spare?.clear(path, in: folder)
    try createFolders(to: path)
    do throws(Errno) {
      if try carriage.carry(path, as: found, from: site, to: folder) { return found }
    } catch {
      throw Self.failure(path, error, output: output)
    }
    try spare?.giveBack(path)
    return nil
  }

  /// Makes files of the site before the last one part of the new site, where they are the expected ones.
  /// - Returns: the others.
  func filesNotThere<File: StampedFile>(of files: ArraySlice<File>) throws(PublicationError) -> [File] {
    try spare?.use(files) ?? Array(files)
  }

  /// Removes what is no part of the site, and waits until the rest lies on the disk: 0.2 s for 10,000 new pages of 40 KB.
  /// Else a power cut just after the swap could show pages without content.
  func finish() throws(PublicationError) {
    let spare = try spare
    do {
      try spare?.removeUnused(from: folder)
      try Errno.check { platform_sync(folder.number) }
    } catch {
      throw .failed(.save, output, error)
    }
  }
}

extension StagingFolder {
  private static func create(for output: OutputFolder) throws(PublicationError) {
    let name = output.stagingName
    do throws(Errno) {
      try Errno.check { mkdirat(output.parent.number, name, 0o755) }
    } catch {
      throw .failed(.create, output.sibling(name), error)
    }
  }

  private static func opened(_ output: OutputFolder) throws(PublicationError) -> FileDescriptor {
    do throws(Errno) {
      return try output.parent.subfolder(output.stagingName)
    } catch {
      throw .failed(.read, output.sibling(output.stagingName), error)
    }
  }

  /// In one step: a folder without a marker is nobody's.
  private static func nameMarker(
    in folder: borrowing FileDescriptor, _ output: OutputFolder
  ) throws(PublicationError) {
    do throws(Errno) {
      try folder.rename(OutputFolder.nextMarker, to: OutputFolder.marker)
    } catch {
      throw .failed(.write, output.sibling(output.stagingName), error)
    }
  }

  /// By bytes: a slash and an accent after it are one Character, and would hide a `..`.
  private static func isInside(_ path: String) -> Bool {
    var path = path
    return path.withUTF8 { bytes in
      var (length, hasOnlyDots) = (0, true)
      for byte in bytes {
        switch byte {
        case 0: return false
        case UInt8(ascii: "/"):
          if length <= 2 && hasOnlyDots { return false }
          (length, hasOnlyDots) = (0, true)
        default:
          length += 1
          hasOnlyDots = hasOnlyDots && byte == UInt8(ascii: ".")
        }
      }
      return length > 2 || !hasOnlyDots
    }
  }

  private static func create(
    _ path: String, _ content: Rendering, in folder: borrowing FileDescriptor, output: String
  ) throws(PublicationError) -> FileStamp {
    do throws(Errno) {
      let file = try FileDescriptor(path, in: folder, O_WRONLY | O_CREAT | O_EXCL, mode: 0o644)
      try content.forEachBatch { (pieces) throws(Errno) in try file.write(pieces) }
      let stamp = FileStamp(try file.status())
      try file.close()
      return stamp
    } catch {
      throw failure(path, error, output: output)
    }
  }

  private static func failure(_ path: String, _ error: Errno, output: String) -> PublicationError {
    error.rawValue == EEXIST ? .writtenTwice(path) : .failed(.write, "\(output)/\(path)", error)
  }

  /// Asks the system once for each folder, not once for each file.
  private func createFolders(to path: String) throws(PublicationError) {
    guard let end = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
    let wanted = path[..<end]
    if subfolders.withLock({ $0.contains(wanted) }) { return }

    for slash in path.utf8.indices where path.utf8[slash] == UInt8(ascii: "/") {
      let folder = path[..<slash]
      if subfolders.withLock({ $0.contains(folder) }) { continue }
      // It may be made for another page already. Where it is a file, what follows fails.
      let spare = try spare
      do throws(Errno) {
        try spare?.clearFolder(String(folder), in: self.folder)
        try Errno.check(expecting: EEXIST) { mkdirat(self.folder.number, String(folder), 0o755) }
      } catch {
        throw Self.failure(path, error, output: output)
      }
      _ = subfolders.withLock { $0.insert(folder) }
    }
  }
}

/// A folder that another thread looks at.
private final class OpenFolder: Sendable {
  let descriptor: FileDescriptor

  init(_ descriptor: consuming FileDescriptor) { self.descriptor = descriptor }
}
