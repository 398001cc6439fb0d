import PolicyData

/// One page of a long list, and the token of the next.
///
/// The token is the number of elements already sent, dressed up: clients must not read it. At the end it is
/// the empty string, which real answers have beside null and absence.
struct Page<Element> {
  let elements: ArraySlice<Element>
  let nextToken: JSONValue

  /// Nil for a token that the service never gave.
  init?(of all: [Element], token: String?, size: Int) {
    guard let start = Self.start(token), start <= all.count else { return nil }
    elements = all[start...].prefix(max(size, 1))
    nextToken = elements.endIndex < all.count ? .string("\(elements.endIndex)-") : ""
  }

  private static func start(_ token: String?) -> Int? {
    guard let token else { return 0 }
    guard token.hasSuffix("-"), let start = Int(token.dropLast()), start >= 0 else { return nil }
    return start
  }
}
