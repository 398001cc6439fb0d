/// What is wrong with a template, and where. Messages follow the house's form: place first, then the fact, then the
/// line itself with a mark under the place.
package struct TemplateError: Error, Hashable, Sendable {
  /// Empty where the error concerns no file.
  package let file: String
  package let place: SourcePlace?
  package let reason: Reason

  package enum Reason: Hashable, Sendable {
    case noTemplate(String, nearest: String?)
    case unclosedTag
    case emptyTag
    case badDelimiters(String)
    case unclosedSection(String)
    case mismatchedClose(String, expected: String)
    case closeWithoutOpen(String)
    case unknownPartial(String, nearest: String?)
    case unknownName(String, nearest: String?)
    case notText(String, kind: String)
    case rawText(String)
    case tooDeep(limit: Int)
  }
}

/// A place in a template's text; line and column count from 1, columns in characters.
package struct SourcePlace: Hashable, Sendable {
  package let line: Int
  package let column: Int
  package let text: String

  init(offset: Int, in source: String) {
    let bytes = Array(source.utf8)
    let before = bytes[..<min(offset, bytes.count)]
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let end = bytes[start...].firstIndex(where: \.endsLine) ?? bytes.count
    line = before.count { $0 == UInt8(ascii: "\n") } + 1
    column = String(decoding: before[start...], as: UTF8.self).count + 1
    text = String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

extension TemplateError: CustomStringConvertible {
  package var description: String {
    guard let place else { return reason.words }
    let head = "\(file):\(place.line):\(place.column): \(reason.words)"
    let (line, column) = Self.excerpt(place)
    return "\(head)\n    \(line)\n    \(String(repeating: " ", count: column - 1))^"
  }

  /// Templates have long lines: what is around the place is enough.
  private static func excerpt(_ place: SourcePlace) -> (line: String, column: Int) {
    let line = place.text.replacing("\t", with: " ")
    guard line.count > 110 else { return (line, place.column) }
    let start = max(0, place.column - 1 - 40)
    let part = String(line.dropFirst(start).prefix(100))
    return start == 0 ? (part + "…", place.column) : ("…" + part + "…", place.column - start + 1)
  }
}

extension TemplateError.Reason {
  var words: String {
    switch self {
    case .noTemplate(let name, let nearest): "there is no template '\(name)'\(Self.suggest(nearest))"
    case .unclosedTag: "this tag is not closed"
    case .emptyTag: "this tag has no name"
    case .badDelimiters(let text):
      "cannot use '\(text)' as delimiters: two words without '=' should stand here"
    case .unclosedSection(let name): "'\(name)' is opened here and never closed"
    case .mismatchedClose(let name, let expected): "'\(name)' is closed here, but '\(expected)' is open"
    case .closeWithoutOpen(let name): "'\(name)' is closed here, but not open"
    case .unknownPartial(let name, let nearest): "there is no template '\(name)'\(Self.suggest(nearest))"
    case .unknownName(let name, let nearest): "unknown name '\(name)'\(Self.suggest(nearest))"
    case .notText(let name, let kind): "cannot show '\(name)': it is \(kind), not text"
    case .rawText(let name):
      "cannot show '\(name)' unescaped: only markup may stay as it is; write two braces"
    case .tooDeep(let limit): "templates call each other more than \(limit) levels deep"
    }
  }

  private static func suggest(_ name: String?) -> String { name.map { ", did you mean '\($0)'?" } ?? "" }
}

/// Every problem of a theme's templates, in the order of files and lines.
package struct TemplateErrors: Error, Hashable, Sendable, CustomStringConvertible {
  package let first: TemplateError
  package let others: [TemplateError]

  package var all: [TemplateError] { [first] + others }
  package var description: String { all.map(\.description).joined(separator: "\n") }
}

extension UInt8 {
  var endsLine: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
