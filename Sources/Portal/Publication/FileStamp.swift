import Foundation

/// By what a file on the disk is told to be the one that was written: its size, and when it was last changed.
package struct FileStamp: Hashable, Sendable {
  package let size: Int64
  /// Of the last change, since 1970.
  package let seconds: Int64
  package let nanoseconds: Int32

  package init(size: Int64, seconds: Int64, nanoseconds: Int32) {
    self.size = size
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }
}

/// A file of a site, as it was written.
package protocol StampedFile: Sendable {
  var path: String { get }
  var stamp: FileStamp { get }
}

extension FileStamp {
  init(_ status: stat) {
    #if os(macOS)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    self.init(size: Int64(status.st_size), seconds: Int64(time.tv_sec), nanoseconds: Int32(time.tv_nsec))
  }

  /// For a file that nobody wrote: a build that is only checked.
  static let none = FileStamp(size: 0, seconds: 0, nanoseconds: 0)

  func fits(_ other: FileStamp) -> Bool { size == other.size && isOfSameTime(as: other) }

  /// Archives that keep whole seconds, as CI caches may, make a fraction zero.
  func isOfSameTime(as other: FileStamp) -> Bool {
    seconds == other.seconds
      && (nanoseconds == other.nanoseconds || nanoseconds == 0 || other.nanoseconds == 0)
  }

  var time: timespec { timespec(tv_sec: time_t(seconds), tv_nsec: Int(nanoseconds)) }
}

extension FileDescriptor {
  /// Makes the file as old as another one.
  func setTime(of stamp: FileStamp) throws(Errno) {
    let times = [stamp.time, stamp.time]
    try Errno.check { futimens(number, times) }
  }
}
