/// The oldest version of a pack that a requirement accepts: `1.4.0`, or a running number such as `12` or `v12`.
///
/// Semantic versions are compared with a pack's tag. A number is compared with the tag where that is a number too,
/// and else with the service's running number.
package struct VersionFloor: Hashable, Sendable, CustomStringConvertible {
  /// As it was written.
  package let description: String
  private let floor: Floor

  private enum Floor: Hashable {
    case version(SemanticVersion)
    case number(Int)
  }

  /// Nil where the text is neither.
  package init?(_ text: String) {
    if let number = Self.number(text) {
      floor = .number(number)
    } else if let version = SemanticVersion(text) {
      floor = .version(version)
    } else {
      return nil
    }
    description = text
  }

  package enum Verdict: Hashable, Sendable {
    case reached
    case below
    /// Such as `1.4.0` with a tag `latest`.
    case incomparable
  }

  package func verdict(on found: FoundVersion) -> Verdict {
    if found.tag == description { return .reached }
    switch floor {
    case .version(let floor): return Self.verdict(SemanticVersion(found.tag), floor)
    case .number(let floor): return Self.verdict(Self.number(found.tag) ?? found.number, floor)
    }
  }

  private static func verdict<Version: Comparable>(_ found: Version?, _ floor: Version) -> Verdict {
    found.map { $0 < floor ? .below : .reached } ?? .incomparable
  }

  /// Digits alone: `Int` would take a sign, too.
  private static func number(_ text: String) -> Int? {
    let digits = text.hasPrefix("v") ? text.dropFirst() : text[...]
    let isPlain = digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return isPlain ? Int(digits) : nil
  }
}

/// The version of a pack that a stack must pass.
package struct FoundVersion: Hashable, Sendable {
  /// The service's running number.
  package let number: Int?
  /// The author's; may be empty, and anything.
  package let tag: String

  package init(number: Int?, tag: String) {
    self.number = number
    self.tag = tag
  }
}
