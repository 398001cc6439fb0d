package import Foundation

/// What is new since an earlier night, as far as the archive can tell.
package struct NightNews: Sendable {
  let number: Int
  let finished: Date
  let changedSince: @Sendable (_ number: Int, _ finished: Date) throws -> Set<String>?

  /// - Parameters:
  ///   - number: the night's.
  ///   - finished: when it ended.
  ///   - changedSince: the organizations of which something is other than in an earlier night; nil where that night is
  ///     not known any more.
  package init(
    number: Int, finished: Date,
    changedSince: @escaping @Sendable (_ number: Int, _ finished: Date) throws -> Set<String>?
  ) {
    self.number = number
    self.finished = finished
    self.changedSince = changedSince
  }
}
