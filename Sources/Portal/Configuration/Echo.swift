import Governance
import PolicyData

extension String {
  /// Foreign text as a message may show it: no secret in it, nothing that a terminal would obey, and short.
  func echoed(upTo limit: Int = 80) -> String {
    let safe = Redaction.redacted(text: self).unicodeScalars
    let visible = safe.prefix(limit).map(\.visible).joined()
    return safe.count > limit ? "\(visible)…" : visible
  }
}

extension TextPlace {
  /// The line and below it a caret under the place; nil where the line is blank, or may hold a credential.
  ///
  /// The text is broken JSON, so nothing tells keys from values: a suspicious word anywhere withholds the line.
  var excerpt: String? {
    let isBlank = text.allSatisfy(\.isWhitespace)
    let isSuspicious = CredentialKeys.contains(text) || Redaction.redacted(text: text) != text
    guard !isBlank, !isSuspicious else { return nil }
    let start = max(0, column - 41)  // of a long line, forty characters on either side
    let window = text.dropFirst(start)
    let before = window.prefix(column - 1 - start).visible
    let after = window.dropFirst(column - 1 - start).prefix(40).visible
    return "\n  \(before)\(after)\n  \(String(repeating: " ", count: before.count))^"
  }
}

extension Substring {
  /// A tab is one space wide here, so that the caret stands where it should.
  fileprivate var visible: String { unicodeScalars.map { $0 == "\t" ? " " : $0.visible }.joined() }
}

extension Unicode.Scalar {
  /// Itself, or its escape where it is a control character, or one that turns the direction of text around.
  fileprivate var visible: String {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: escaped(asASCII: true)
    default: String(Character(self))
    }
  }
}
