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

  /// Nil where the call fails for one of the expected reasons.
  @discardableResult
  static func check<Result: SignedInteger>(
    expecting expected: Int32..., call: () -> Result
  ) throws(Errno) -> Result? {
    do throws(Errno) {
      return try check(call)
    } catch {
      if expected.contains(error.rawValue) { return nil }
      throw error
    }
  }
}
