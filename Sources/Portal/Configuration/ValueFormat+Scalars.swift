import Governance
import PolicyData

extension ValueFormat where Value == Bool {
  static var bool: Self {
    ValueFormat("true or false", plural: "booleans", schema: ["type": "boolean"]) { value in
      value.bool.map(Reading.value) ?? .wrongKind
    }
  }
}

extension ValueFormat where Value == Int {
  static func integer(in range: ClosedRange<Int>) -> Self {
    let schema: JSONValue = [
      "type": "integer", "minimum": .number(String(range.lowerBound)),
      "maximum": .number(String(range.upperBound)),
    ]
    let words = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    return ValueFormat(words, plural: "numbers", schema: schema) { value in
      guard case .number = value else { return .wrongKind }
      return Reading(value.integer.flatMap { range.contains($0) ? $0 : nil })
    }
  }
}

extension ValueFormat where Value == StackPattern {
  static var stackPattern: Self {
    .string(
      "a pattern 'organization/project/stack', each part may hold '*'", pattern: "^[^/]+/[^/]+/[^/]+$",
      parse: StackPattern.init)
  }
}

extension ValueFormat where Value == ParameterDisplay {
  static var parameterDisplay: Self {
    .oneOf(ParameterDisplay.allCases.map { ($0.rawValue, $0) })
  }
}

extension ValueFormat where Value == String {
  /// Text for people. A line break would tear a heading apart, and XML cannot hold control characters.
  static func line(upTo limit: Int) -> Self {
    .string(
      "a line of 1 to \(limit) characters",
      schema: [
        "type": "string", "minLength": 1, "maxLength": .number(String(limit)), "pattern": withoutControls,
      ]
    ) { text in
      text.isPlainLine && text.unicodeScalars.count <= limit ? text : nil
    }
  }

  /// In the part of regular expressions that JSON Schema calls portable; `\P{Cc}` is not.
  private static var withoutControls: JSONValue { #"^[^\u0000-\u001F\u007F-\u009F]*$"# }

  static var folder: Self { path("a folder, relative to this file's or absolute") }

  static var file: Self { path("a file, relative to this file's or absolute") }

  private static func path(_ words: String) -> Self {
    .string(
      words,
      schema: ["type": "string", "minLength": 1, "maxLength": 1_000, "pattern": withoutControls]
    ) { text in
      text.isPlainLine && text.unicodeScalars.count <= 1_000 ? text : nil
    }
  }

  /// What becomes a link on a page, and nothing else.
  static var contact: Self {
    .string(
      "a mail address, or an http or https address", pattern: "^([Hh][Tt][Tt][Pp][Ss]?://|[^:/?#&]+@).+$"
    ) { text in
      Hyperlink(text) == nil ? nil : text
    }
  }
}

extension ValueFormat {
  static func oneOf(_ choices: [(name: String, value: Value)]) -> Self {
    let names = choices.map(\.name)
    return .string(
      "one of \(names.map { "'\($0)'" }.joined(separator: ", "))",
      schema: ["enum": .array(names.map(JSONValue.string))]
    ) { text in
      choices.first { $0.name == text }?.value
    }
  }

  static func string(
    _ words: String, pattern: String, parse: @escaping @Sendable (String) -> Value?
  ) -> Self {
    .string(words, schema: ["type": "string", "pattern": .string(pattern)], parse: parse)
  }

  static func string(
    _ words: String, schema: JSONValue, parse: @escaping @Sendable (String) -> Value?
  ) -> Self {
    ValueFormat(words, plural: "strings", schema: schema) { value in
      value.string.map { Reading(parse($0)) } ?? .wrongKind
    }
  }
}

extension String {
  /// Something to see, on one line, that XML can hold.
  fileprivate var isPlainLine: Bool {
    contains { !$0.isWhitespace }
      && unicodeScalars.allSatisfy {
        $0.properties.generalCategory != .control && !$0.properties.isNoncharacterCodePoint
      }
  }
}
