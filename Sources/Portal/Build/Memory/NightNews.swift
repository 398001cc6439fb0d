package import Foundation

/// What is new since an earlier night, as far as the archive can tell.
package struct NightNews: Sendable {
  let number: Int
  let changedSince: @Sendable (_ number: Int, _ finished: Date) throws -> Set<String>?

  /// - Parameters:
  ///   - number: the night's.
  ///   - changedSince: the organizations of which something is other than in an earlier night; nil where that night is
  ///     not known any more.
  package init(
    number: Int, changedSince: @escaping @Sendable (_ number: Int, _ finished: Date) throws -> Set<String>?
  ) {
    self.number = number
    self.changedSince = changedSince
  }
}
