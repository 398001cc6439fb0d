import Foundation

/// An open file or folder, closed when its owner lets go of it.
///
/// What is opened below an open folder stays below it, whatever happens to the path that led there. Links are
/// not followed. FileHandle and FileManager take whole paths, and cost more than the writing of a page.
struct FileDescriptor: ~Copyable, Sendable {
  let number: Int32

  /// Opens a folder by its path; here, and only here, links are followed.
  init(folder path: String) throws(Errno) {
    number = try Errno.check { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
  }

  /// Opens an entry of an open folder. The mode is that of a file that is created, less the process's umask.
  init(
    _ name: UnsafePointer<CChar>, in folder: borrowing FileDescriptor, _ flags: Int32, mode: mode_t = 0
  ) throws(Errno) {
    let parent = folder.number
    number = try Errno.check { openat(parent, name, flags | O_NOFOLLOW | O_CLOEXEC, mode) }
  }

  /// Network file systems may tell only now that the disk is full.
  consuming func close() throws(Errno) {
    let number = number
    discard self
    // Not again after EINTR: the number may belong to another thread's file by then.
    guard Foundation.close(number) == 0 || errno == EINTR else { throw Errno(errno) }
  }

  deinit { _ = Foundation.close(number) }
}

extension FileDescriptor {
  func write(_ bytes: [UInt8]) throws(Errno) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(Errno) in try write(buffer) }
  }

  func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(Errno) {
    var start = 0
    while start < bytes.count {
      start += try Errno.check {
        Foundation.write(number, bytes.baseAddress?.advanced(by: start), bytes.count - start)
      }
    }
  }

  /// One after the other. A stack's page has 14 pieces: by itself each, those of 10,000 stacks were 258,000 calls.
  func write(_ pieces: [UnsafeBufferPointer<UInt8>]) throws(Errno) {
    let vectors = pieces.map { piece in
      iovec(iov_base: UnsafeMutableRawPointer(mutating: piece.baseAddress), iov_len: piece.count)
    }
    var written = try Errno.check { writev(number, vectors, Int32(vectors.count)) }
    for piece in pieces {
      let done = min(written, piece.count)
      written -= done
      if done < piece.count { try write(.init(rebasing: piece[done...])) }
    }
  }

  /// Up to so many bytes from the start of the file.
  func read(upTo limit: Int) throws(Errno) -> [UInt8] {
    var error: Errno?
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      do throws(Errno) {
        count = try Errno.check { pread(number, buffer.baseAddress, limit, 0) }
      } catch let failure {
        error = failure
      }
    }
    if let error { throw error }
    return bytes
  }

  func status() throws(Errno) -> stat {
    var status = stat()
    try Errno.check { fstat(number, &status) }
    return status
  }
}

extension stat {
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isFile: Bool { st_mode & S_IFMT == S_IFREG }
}
