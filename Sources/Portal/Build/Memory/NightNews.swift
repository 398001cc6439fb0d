package import Foundation
package import PolicyData

/// What is new since an earlier night, as far as the archive can tell.
package struct NightNews: Sendable {
  let number: Int
  let finished: Date
  let difference: @Sendable (_ number: Int, _ finished: Date) throws -> NightDifference?

  /// - Parameters:
  ///   - number: the night's.
  ///   - finished: when it ended.
  ///   - difference: from an earlier night to this one; nil where that one is not known any more.
  package init(
    number: Int, finished: Date,
    difference: @escaping @Sendable (_ number: Int, _ finished: Date) throws -> NightDifference?
  ) {
    self.number = number
    self.finished = finished
    self.difference = difference
  }
}
