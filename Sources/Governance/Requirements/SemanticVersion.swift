/// A version as semver.org orders them: `1.10.0` is newer than `1.9.0`, `2.0.0` is newer than `2.0.0-rc.1`.
///
/// Also `v1.4.2`, `1.4` and `2026.01.15`, as people write them. A number alone is none: it is a running number.
/// Build metadata (`+build.5`) is allowed and says nothing about the order.
package struct SemanticVersion: Hashable, Sendable {
  /// Major, minor, patch.
  private let numbers: [Identifier]
  /// Empty for a release.
  private let preRelease: [Identifier]

  package init?(_ text: String) {
    let text = text.hasPrefix("v") ? text.dropFirst() : text[...]
    let parts = text.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
    let build = parts.count > 1 ? Identifier.list(parts[1]) : []
    let version = parts[0].split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let preRelease = version.count > 1 ? Identifier.list(version[1]) : []
    guard let numbers = Identifier.list(version[0]), let preRelease, build != nil,
      (2...3).contains(numbers.count), numbers.allSatisfy(\.isNumber)
    else { return nil }
    self.numbers = numbers + Array(repeating: .zero, count: 3 - numbers.count)
    self.preRelease = preRelease
  }
}

extension SemanticVersion: Comparable {
  package static func < (left: SemanticVersion, right: SemanticVersion) -> Bool {
    guard left.numbers == right.numbers else {
      return left.numbers.lexicographicallyPrecedes(right.numbers)
    }
    guard !left.preRelease.isEmpty, !right.preRelease.isEmpty else {
      return !left.preRelease.isEmpty && right.preRelease.isEmpty
    }
    return left.preRelease.lexicographicallyPrecedes(right.preRelease)
  }
}

/// What stands between the dots. Numbers are lower than words.
private enum Identifier: Hashable, Comparable {
  /// Its digits without leading zeros: no number is too large.
  case number(String)
  case word(String)

  static let zero = number("")

  /// Nil where one is empty or has a character that semver.org does not allow.
  static func list(_ text: Substring) -> [Identifier]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let identifiers = parts.compactMap(Identifier.init)
    return identifiers.count == parts.count ? identifiers : nil
  }

  private init?(_ text: Substring) {
    guard !text.isEmpty, text.utf8.allSatisfy(\.isIdentifier) else { return nil }
    self = text.utf8.allSatisfy(\.isDigit) ? .number(String(text.drop { $0 == "0" })) : .word(String(text))
  }

  var isNumber: Bool { if case .number = self { true } else { false } }

  static func < (left: Identifier, right: Identifier) -> Bool {
    switch (left, right) {
    case (.number(let left), .number(let right)): (left.utf8.count, left) < (right.utf8.count, right)
    case (.word(let left), .word(let right)): left < right
    case (.number, .word): true
    case (.word, .number): false
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  fileprivate var isIdentifier: Bool {
    let letter = self | 0x20
    return isDigit || self == UInt8(ascii: "-") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
  }
}
