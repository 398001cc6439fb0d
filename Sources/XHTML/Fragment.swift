import Synchronization

/// A piece of markup that stands on many pages, checked once for all of them.
///
/// Validity is made of parts: an element is valid by its own attributes and by the names of its children. So where a
/// piece is valid by itself, a page with it is valid if the page is with empty elements of the same names in its
/// place, and if the ids and references of both go together. ``Checker`` relies on that, and its tests compare it
/// with checks of whole pages.
package final class Fragment: Sendable {
  /// Empty elements with the names of the piece's own outermost ones.
  let standIn: [UInt8]
  let ids: Set<String>
  /// Ids that it refers to by attributes such as `aria-labelledby`, but for its own.
  let references: Set<String>
  package let links: [Link]
  /// No other fragment of this process has it.
  let number = Fragment.numbers.wrappingAdd(1, ordering: .relaxed).newValue
  /// Equal for equal ids, and by the process's own seed not for others: a pack's versions and the groups that bring them
  /// make many fragments, and few sets of ids.
  let idsHash: Int
  /// A number for each id by the process's own seed, in order. They are compared at once; of two ids that have one number,
  /// libxml2 has to tell whether they differ.
  let idNumbers: [Int]

  private static let numbers = Atomic(0)

  init(standIn: [UInt8], ids: Set<String>, references: Set<String>, links: [Link]) {
    self.standIn = standIn
    self.ids = ids
    idsHash = ids.hashValue
    idNumbers = ids.map(\.hashValue).sorted()
    self.references = references.subtracting(ids)
    self.links = links
  }
}
