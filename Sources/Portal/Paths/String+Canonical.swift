import Foundation

extension String {
  /// One text for all that are equal: Swift compares strings by canonical equivalence, bytes do not.
  var canonical: String {
    utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
  }
}
