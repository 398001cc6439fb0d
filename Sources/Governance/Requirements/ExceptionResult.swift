package import PolicyData

/// What became of an exception.
package struct ExceptionResult: Hashable, Sendable {
  package let exception: PolicyException
  /// Its place among the exceptions as written, by which results of requirements name it.
  package let index: Int
  /// Zero on the last day on which it holds; negative afterwards.
  package let daysLeft: Int
  /// The stacks that it matches, in order, whether they need it or not.
  package let stacks: [StackReference]
  /// Whether some stack is excepted from a requirement thanks to it.
  package let isUsed: Bool

  package var isExpired: Bool { daysLeft < 0 }
}

extension ExceptionResult {
  /// What expired first stands first, so that all that is expired stands before what is in force.
  static func < (left: ExceptionResult, right: ExceptionResult) -> Bool {
    (left.exception.expires, left.index) < (right.exception.expires, right.index)
  }
}
