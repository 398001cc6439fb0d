import Foundation

/// The right to build one site, held by one build at a time, and given back when the last reference goes.
///
/// The system takes the lock from a process that dies, however it dies: a lock file that lies about is no
/// lock. The file goes with the lock, so that nothing is left beside the site.
final class PublicationLock: Sendable {
  private let output: OutputFolder
  private let file: FileDescriptor

  init(for output: OutputFolder) throws(PublicationError) {
    self.output = output
    file = try Self.lockedFile(for: output)
    do {
      try Errno.check { ftruncate(file.number, 0) }
      try file.write(Array(LockHolder.current.text.utf8))
    } catch {
      throw .failed(.lock, output.sibling(output.lockName), error)
    }
  }

  // While the lock is still held: see `lockedFile`. If this fails, the next build takes the file that is
  // left.
  deinit { _ = unlinkat(output.parent.number, output.lockName, 0) }
}

extension PublicationLock {
  /// A lock can be won on a file that its last holder has just removed, and that locks nobody out any more.
  /// So the file must still bear its name afterwards. Each further attempt means that a build has just ended.
  private static func lockedFile(for output: OutputFolder) throws(PublicationError) -> FileDescriptor {
    var holder: LockHolder?
    do throws(Errno) {
      for _ in 0..<100 {
        let file = try FileDescriptor(output.lockName, in: output.parent, O_RDWR | O_CREAT, mode: 0o644)
        guard try lock(file) else {
          let text = try file.read(upTo: LockHolder.sizeLimit)
          holder = LockHolder(text: String(decoding: text, as: UTF8.self))
          break
        }
        let (status, named) = (try file.status(), try output.parent.status(of: output.lockName))
        if status.st_ino == named?.st_ino, status.st_dev == named?.st_dev { return file }
      }
    } catch {
      throw .failed(.lock, output.sibling(output.lockName), error)
    }
    throw .locked(output: output.given, by: holder)
  }

  /// False where someone else holds the lock.
  private static func lock(_ file: borrowing FileDescriptor) throws(Errno) -> Bool {
    let number = file.number
    return try Errno.check(expecting: EWOULDBLOCK) { flock(number, LOCK_EX | LOCK_NB) } != nil
  }
}
