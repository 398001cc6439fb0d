import Foundation

/// Why the system refused a call: its error number. The words are ``PublicationError``'s.
package struct Errno: Error, Hashable {
  package let rawValue: Int32

  package init(_ rawValue: Int32) { self.rawValue = rawValue }

  /// Makes a system call, and makes it again while signals interrupt it.
  @discardableResult
  static func check<Result: SignedInteger>(_ call: () -> Result) throws(Errno) -> Result {
    while true {
      let result = call()
      if result >= 0 { return result }
      // The next call would change errno: read it first.
      let error = Errno(errno)
      if error.rawValue != EINTR { throw error }
    }
  }
}
