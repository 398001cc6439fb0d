/// Free text of policy authors, as paragraphs. Markdown is shown as it was written: what is not ours is never markup.
enum Prose {
  /// Longer texts are no description any more.
  private static let limit = 4_000

  static func paragraphs(_ text: String) -> [String] {
    let isLong = text.utf8.count > limit && text.unicodeScalars.count > limit
    let shown = isLong ? String(text.prefix(limit)) + "…" : text
    // By bytes: to Swift, a line break of Windows is one character, which "\n" does not equal.
    return shown.utf8.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      .map { line in
        // Nearly every line begins so, and to take characters apart costs more than all else here.
        let beginsVisibly = line.first.map { (0x21...0x7E).contains($0) } ?? false
        return beginsVisibly ? Substring(line) : Substring(line).trimmingPrefix(while: \.isWhitespace)
      }
      .filter { !$0.isEmpty }.map(String.init)
  }
}
